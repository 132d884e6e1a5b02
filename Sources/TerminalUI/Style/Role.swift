// SPDX-License-Identifier: Apache-2.0

/// What a piece of text means. Themes give it a look; wherever the meaning matters there is also a
/// mark or a word, so that nothing rests on colour.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case text
  /// Less important than what stands beside it.
  case muted
  /// A year, a part's heading.
  case heading
  case title, titleFocused
  case border, borderFocused
  /// What cannot wait for tomorrow.
  case alert
  /// The safety of those who visit; kept apart from anything about the children.
  case staff
  /// Going well; the same weight as any worry.
  case strength
  /// True for some readings of the dates only.
  case maybe
  /// Said by somebody about somebody.
  case allegation
  /// A child's own words or cues.
  case childVoice
  case unborn
  /// An agency, a date column.
  case agency, date
  /// Not told, not asked, refused, not found.
  case leftOut
  /// A find hit.
  case match
  case key
  /// A banner over the whole width.
  case banner
  case error, notice
  case field
}
