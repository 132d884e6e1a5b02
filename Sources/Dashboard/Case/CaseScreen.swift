// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import Escalation
import TerminalUI

/// One open case: the record, the day and eyes it is read with, and its four panes.
package struct CaseScreen: Sendable {
  package enum Pane: Int, Hashable, Sendable, CaseIterable {
    case timeline = 1
    case livedExperience, agencies, prompts
  }

  package private(set) var file: CaseFile
  package private(set) var reading: CaseReading
  private(set) var knowledge: Knowledge
  package private(set) var asOf: AsOf
  package private(set) var viewpoint: Viewpoint
  package var focus = Pane.timeline
  package var isZoomed = false
  /// Over the four panes, where one is open.
  package var page: (any Page)?
  package var timeline = TimelinePane()
  package var livedExperience = LivedExperiencePane()
  package var agencies = AgenciesPane()
  package var prompts = PromptsPane()

  /// What stood when this worker last looked, or before somebody wrote; nil at a first look.
  private var earlier: Earlier?

  /// Questions of an earlier look, to be compared with those of the same day and eyes only.
  private struct Earlier {
    let prompts: [Prompt]
    let asOf: AsOf
    let viewpoint: Viewpoint
  }

  let practice: Practice
  private let hub: Agency.ID
  private var showsRoles: Bool

  package init(
    _ file: CaseFile, asOf: AsOf, viewpoint: Viewpoint, practice: Practice, hub: Agency.ID,
    showsRoles: Bool
  ) {
    self.file = file
    self.asOf = asOf
    self.viewpoint = viewpoint
    self.practice = practice
    self.hub = hub
    self.showsRoles = showsRoles
    let knowledge = Knowledge(file)
    self.knowledge = knowledge
    let board = Board(file, asOf, viewpoint, knowledge: knowledge)
    reading = CaseReading(board, practice, hub: hub, showsRoles: showsRoles)
    settle()
  }

  /// The day an opened case shows first: today for a live one, its own today for an invented one,
  /// the last day of the record for a closed or published one (ruling 7).
  package static func firstDay(of file: CaseFile, today: Day) -> Day {
    switch file.header.kind {
    case .invented: file.header.today ?? today
    case .published: file.lastDay ?? today
    case .live:
      file.header.status.last?.value == .closed ? file.lastDay ?? today : today
    }
  }

  package mutating func show(_ asOf: AsOf, _ viewpoint: Viewpoint) {
    self.asOf = asOf
    self.viewpoint = viewpoint
    read()
  }

  package mutating func show(roles: Bool) {
    showsRoles = roles
    read()
  }

  /// Marks the questions that came, or came to rest on more, since a worker last looked.
  mutating func mark(since looked: Moment) {
    guard looked.day < reading.day else { return }
    let board = Board(file, .day(looked.day), viewpoint, knowledge: knowledge)
    let prompts = practice.register.prompts(on: board, practice.vocabulary)
    earlier = Earlier(prompts: prompts, asOf: asOf, viewpoint: viewpoint)
    settle()
  }

  /// The same case, read again after somebody wrote; cursors stay on what they are on, and where
  /// they are on the screen.
  package mutating func replace(_ file: CaseFile) {
    self.file = file
    timeline.hold()
    agencies.list.hold()
    prompts.list.hold()
    earlier = earlier ?? Earlier(prompts: reading.prompts, asOf: asOf, viewpoint: viewpoint)
    knowledge = Knowledge(file)
    read()
  }

  private mutating func read() {
    let board = Board(file, asOf, viewpoint, knowledge: knowledge)
    reading = CaseReading(board, practice, hub: hub, showsRoles: showsRoles)
    settle()
  }

  /// Each pane works out its lines once, and keeps its place by id.
  private mutating func settle() {
    timeline.settle(reading)
    livedExperience.settle(reading)
    agencies.settle(reading)
    let isSame = earlier?.asOf == asOf && earlier?.viewpoint == viewpoint
    prompts.settle(reading, earlier: isSame ? earlier?.prompts : nil)
    let reading = self.reading
    page?.settle(reading)
  }
}
