// SPDX-License-Identifier: Apache-2.0

/// Through whose eyes a case is read.
public enum Viewpoint: Hashable, Sendable {
  /// Everything that any agency on the board knew, laid side by side.
  case pooled
  /// What one agency had received. The *hub* is the service this board belongs to (ruling 6).
  case agency(Agency.ID)
}

/// How far a case is read: the day shown, or the moment before one entry.
public enum AsOf: Hashable, Sendable {
  /// All that was ever recorded.
  case everything
  case day(Day)
  /// What the source of this entry could have known just before it (ruling 49).
  case justBefore(TimelineEntry.ID)
}
