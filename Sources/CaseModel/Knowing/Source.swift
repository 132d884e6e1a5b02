// SPDX-License-Identifier: Apache-2.0

/// Where an entry or statement comes from. Happened, received and recorded are three times.
public struct Source: Recorded {
  public var agency: Agency.ID = ""
  public var practitioner: Practitioner.ID?
  /// The form, letter or report it stands in.
  public var document: String?
  /// Where in that document: a page, or a paragraph of the review (`¶3.14`).
  public var locator: String?
  /// Whether the source saw or heard it themselves.
  public var firsthand: TriState?
  /// When the source came to know; without it, when it happened.
  public var received: When?
  public var read: When?
  /// When it was written down. Serves lag and audit only; hides nothing (ruling 1).
  public var recorded: When?
  /// The fields that the form had. A field in here without a value was left blank; any other was
  /// not in this source (ruling 8).
  public var carries: [String] = []

  public init() {}

  public init(_ agency: Agency.ID, received: When? = nil) {
    self.agency = agency
    self.received = received
  }

  public static let noun = "source"
  public static var shorthand: String? { "agency" }

  @inlinable public mutating func fields<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.required("agency", &agency)
    visitor.field("practitioner", &practitioner)
    visitor.field("document", &document)
    visitor.field("locator", &locator)
    visitor.field("firsthand", &firsthand)
    visitor.group("received", &received)
    visitor.group("read", &read)
    visitor.group("recorded", &recorded)
    visitor.fields("carries", &carries)
  }
}
