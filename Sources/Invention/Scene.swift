// SPDX-License-Identifier: Apache-2.0

import CaseModel

/// One kind of thing that an agency records, with the ways it is put. `{child}`, `{mother}`,
/// `{father}` and `{worker}` stand for people; every family meets every scene with the same chance.
struct Scene: Sendable {
  let kind: EntryKind
  let agency: Agency.ID
  let tags: [Tag]
  let presence: Presence.Kind
  let sentences: [String]

  private init(
    _ kind: EntryKind, _ agency: Agency.ID, _ tags: [Tag], _ presence: Presence.Kind,
    _ sentences: String...
  ) {
    self.kind = kind
    self.agency = agency
    self.tags = tags
    self.presence = presence
    self.sentences = sentences
  }

  static let all: [Scene] = [
    Scene(
      .visit, "health-visitor", ["development"], .seen,
      "{child} weighed and growing along the line; {mother} asked about sleep and feeding.",
      "Home visit: {child} played on the mat and came to {mother} for comfort.",
      "Two-year review of {child}: speech a little behind, hearing to be checked."),
    Scene(
      .visit, "csc", ["lived-experience"], .seenAlone,
      "{child} was seen alone in the front room and drew who lives at home.",
      "{child} talked about school, a rabbit next door and who reads at bedtime.",
      "Visit to the home; the bedroom was seen and {child} showed where the toys are kept."),
    Scene(
      .education, "school", ["education"], .seen,
      "{child} late on six of the last twenty days; {mother} says the bus has changed.",
      "{child} has settled into the reading group and asked to take two books home.",
      "{child} came without lunch twice this week; the kitchen was told."),
    Scene(
      .strength, "nursery", ["strength"], .seen,
      "{child} runs in, names two friends and waves {father} off.",
      "{mother} stayed for the singing and brought the photographs that were asked for.",
      "{father} collected {child} every day this week and asked about the outing."),
    Scene(
      .incident, "police", ["domestic-abuse", "police"], .inHousehold,
      "Neighbour rang about shouting; both adults spoken to apart, nobody hurt, {child} upstairs.",
      "Call from the address and line dropped; officers found {mother} alone with {child}, calm.",
      "{mother} reported that {father} would not leave; he went when asked."),
    Scene(
      .appointment, "hospital", ["missed-appointment"], .subject,
      "{child} was not brought to the hearing clinic; the letter went to the old address.",
      "{child} was brought to the dentist and two teeth were looked after.",
      "Speech therapy rebooked by the service; {mother} was told by text."),
    Scene(
      .engagement, "family-hub", ["engagement"], .present,
      "{mother} came to the stay-and-play and stayed to talk about the tenancy.",
      "{mother} rang to move the session because of a shift, and came on the new day.",
      "No answer at the door; a note was left and {mother} rang the next morning."),
    Scene(
      .housing, "housing", ["housing"], .subject,
      "Damp in the back bedroom looked at; repair ordered for the week after next.",
      "Rent account in arrears after a change of hours; a plan was agreed with {father}.",
      "Offer of a larger flat accepted; the move is to be in the school holiday."),
    Scene(
      .contact, "school", ["referral"], .informant,
      "School rang the front door about tiredness and a change in {child}'s drawings.",
      "School asked whether anyone else is visiting; {mother} knows of the call."),
    Scene(
      .health, "gp", ["health"], .seen,
      "{child} seen for an ear infection; treatment given and to come back in a week.",
      "{mother} spoke of low mood since the winter; talking therapy offered."),
    Scene(
      .health, "midwife", ["pregnancy"], .subject,
      "Booking appointment kept by {mother}; asked about home, support and earlier children.",
      "Scan attended by {mother} and {father}; growth as expected."),
    Scene(
      .informationSharing, "csc", ["information-sharing"], .subject,
      "Update sent to the school and the health visitor after the visit; the GP was not sent it.",
      "Police desk asked for the year's calls to the address."),
    Scene(
      .helpSought, "family-hub", ["help-seeking"], .informant,
      "{mother} asked for help with bedtimes and with the form for a nursery place.",
      "{father} asked whether there is a group for dads on Saturdays."),
    Scene(
      .disclosure, "school", ["lived-experience"], .spokenTo,
      "{child} said that it is loud at night and that the cat sleeps under the bed.",
      "{child} said: \"I like it when Nan comes.\""),
    Scene(
      .allegation, "police", ["care"], .allegedAbout,
      "A caller who did not give a name said that {child} is left alone in the evenings.",
      "{father} said that {mother} had people in the flat late; {mother} says it was her sister."),
  ]
}
