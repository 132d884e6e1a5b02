// SPDX-License-Identifier: Apache-2.0

import CaseModel
import Testing

/// The seventeen forms of the review, with what each can mean and how it is said.
private let forms: [(text: String, first: String?, last: String?, words: String)] = [
  ("2020-07-03", "2020-07-03", "2020-07-03", "3 July 2020"),
  ("2015-04", "2015-04-01", "2015-04-30", "April 2015"),
  ("2009", "2009-01-01", "2009-12-31", "2009"),
  ("2007/2008", "2007-01-01", "2008-12-31", "2007 to 2008"),
  ("2016-03/2016-10", "2016-03-01", "2016-10-31", "March to October 2016"),
  ("2014/2015", "2014-01-01", "2015-12-31", "2014 to 2015"),
  ("2015-21", "2015-03-01", "2015-05-31", "spring 2015"),
  ("2017-01~", "2017-01-01", "2017-01-31", "about January 2017"),
  ("2008%", "2008-01-01", "2008-12-31", "perhaps about 2008"),
  ("2017-03-XX", "2017-03-01", "2017-03-31", "March 2017"),
  ("2015-06/..", "2015-06-01", nil, "since June 2015, going on"),
  ("2016-12/", "2016-12-01", nil, "from December 2016, end not known"),
  (
    "[2016-12-01..2016-12-10]", "2016-12-01", "2016-12-10",
    "once between 1 and 10 December 2016"
  ),
  ("2016-12-0X", "2016-12-01", "2016-12-09", "early December 2016"),
  ("[2015-04..2016-03]", "2015-04-01", "2016-03-31", "once between April 2015 and March 2016"),
  ("[..2015-04]", nil, "2015-04-30", "by April 2015"),
  ("[2015-06..]", "2015-06-01", nil, "some time from June 2015 on"),
  ("[2016-11,2016-12]", "2016-11-01", "2016-12-31", "November 2016 or December 2016"),
]

struct `Dates of the review` {
  @Test(arguments: forms.indices)
  func `are read, bounded, said and written back as given`(index: Int) throws {
    let form = forms[index]

    let date = try EDTF(fieldText: form.text)

    #expect(date.fieldText == form.text)
    #expect(date.bounds.earliest?.description == form.first)
    #expect(date.bounds.latest?.description == form.last)
    #expect(date.inWords == form.words)
  }

  @Test(arguments: [
    "2016-13", "2016-02-30", "2015-21~", "[2016-03..2015-04]", "2016/2015", "XXXX-04", "", "..",
    "[..]", "2016-1", "march", "2016-03-09T12:00", "[2016-03~..2016-04]",
  ])
  func `are refused when they are none`(text: String) {
    #expect(throws: Unreadable.self) { try EDTF(fieldText: text) }
  }

  @Test func `never turn a stretch of time into a single event`() throws {
    let lasted = try EDTF(fieldText: "2016-03/2016-10")
    let once = try EDTF(fieldText: "[2016-03..2016-10]")

    #expect(lasted.shape == .lasted(isOpen: false))
    #expect(once.shape == .once)
    #expect(lasted.bounds == once.bounds)
    #expect(lasted.beginning.latest?.description == "2016-03-31")
  }
}

struct `A date in a column` {
  private let day = Day(number: 17_225)

  @Test(arguments: [
    ("2017-01/2017-03", When.Basis.stated, "Jan on"),
    ("[2017-01..2017-03]", .inferred, "Jan..?*"),
    ("[2017-01..2017-02]", .stated, "Jan..Feb"),
    ("2017-01~", .inferred, "~Jan*"),
    ("2017-01", .stated, "Jan"),
    ("[2015-04..2016-03]", .inferred, "Apr 15..Mar 16*"),
    ("2014/2015", .stated, "2014 to 2015"),
    ("[2016-12-01..2016-12-10]", .inferred, "1..10 Dec 16*"),
    ("[2015-06..]", .stated, "Jun 15..?"),
    ("[..2015-04]", .stated, "..Apr 15"),
    ("2017-02-09", .stated, "9 Feb"),
  ])
  func `is as wide as the source and cut at the day shown`(
    text: String, basis: When.Basis, short: String
  ) throws {
    let when = When(try EDTF(fieldText: text), basis)

    #expect(when.short(asOf: day, heading: 2017) == short)
  }
}

struct `Dates as people type them` {
  private let today = Day(number: 20_524)

  @Test(arguments: [
    ("12/4/16", "2016-04-12"), ("12.4.2016", "2016-04-12"), ("12 apr 2016", "2016-04-12"),
    ("apr 2016", "2016-04"), ("2016", "2016"), ("spring 2015", "2015-21"),
    ("about jan 2017", "2017-01~"), ("yesterday", "2026-03-11"), ("today", "2026-03-12"),
    ("mar to oct 2016", "2016-03/2016-10"), ("between mar and jul 2016", "[2016-03..2016-07]"),
    ("before apr 2015", "[..2015-04]"), ("since june 2015", "2015-06/.."),
    ("early december 2016", "2016-12-0X"), ("[2016-03..2016-07]", "[2016-03..2016-07]"),
    ("april", "2025-04"), ("last friday", "2026-03-06"), ("3 weeks ago", "2026-02-19~"),
    ("1/1/27", "2027-01-01"), ("1/1/28", "1928-01-01"),
  ])
  func `are understood day first`(typed: String, edtf: String) throws {
    #expect(try When(typed: typed, today: today).edtf.text == edtf)
  }

  @Test func `say so when they are a guess`() throws {
    let when = try When(typed: "?22 may 2016", today: today)

    #expect(when.edtf.text == "2016-05-22")
    #expect(when.basis == .estimated)
  }

  @Test(arguments: ["31/2/2016", "soonish", "13/13/2016", "the day after", "apr apr", "-"])
  func `are refused with what was expected`(typed: String) {
    #expect(throws: Unreadable.self) { try When(typed: typed, today: today) }
  }
}
