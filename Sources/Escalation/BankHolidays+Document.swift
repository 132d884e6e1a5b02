// SPDX-License-Identifier: Apache-2.0

package import CaseModel
package import StrictYAML

extension BankHolidays {
  /// `data/bank-holidays.yaml`: the days that the rule does not give.
  package static func read(_ bytes: [UInt8], name: String) throws(Problems) -> BankHolidays {
    let log = ProblemLog(file: name)
    var fields = YAMLFields(
      of: try YAMLDocument(bytes, file: name).root, as: "the bank holidays", log: log)
    let added = fields.values("added", expecting: expected, day)
    let removed = fields.values("removed", expecting: expected, day)
    fields.finish()
    try log.throwIfAny()
    return BankHolidays(added: Set(added), removed: Set(removed))
  }

  private static let expected = "a day such as 2022-06-03"

  private static func day(_ text: String) -> Day? { try? Day(fieldText: text) }
}
