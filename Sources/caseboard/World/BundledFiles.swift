// SPDX-License-Identifier: Apache-2.0

import BundledData
import CaseExchange
import CaseModel
import Escalation
import StrictYAML

/// The data folder as it was compiled in.
enum BundledFiles {
  static func bytes(_ name: String) -> [UInt8]? {
    all.first { $0.name == name }?.bytes
  }

  static let all: [(name: String, bytes: [UInt8])] = (0..<caseboard_bundled_count()).map { index in
    let file = caseboard_bundled_file_at(index)
    return (
      String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    )
  }

  static func vocabulary() throws -> Vocabulary {
    let name = "vocabulary.yaml"
    do {
      return try VocabularyDocument.read(bytes(name) ?? [], name: name)
    } catch { throw Failure(.configuration, error.description) }
  }

  /// The closed lists, the rules and the recommendations; `local` may change numbers of rules.
  static func practice(local: String?) throws -> Practice {
    do {
      var book = try PromptBook(bytes("prompts.yaml") ?? [], name: "prompts.yaml")
      if let local, let changes = try Files.readIfThere(local) {
        book = try book.changed(by: changes, name: local)
      }
      return Practice(
        vocabulary: try vocabulary(),
        register: try PromptRegister(book, name: "prompts.yaml", try holidays()),
        recommendations: try Recommendation.read(
          bytes("recommendations.yaml") ?? [], name: "recommendations.yaml"))
    } catch let problems as Problems { throw Failure(.configuration, problems.description) }
  }

  private static func holidays() throws(Problems) -> BankHolidays {
    let name = "bank-holidays.yaml"
    return try BankHolidays.read(bytes(name) ?? [], name: name)
  }

  /// The cases that came with the program: invented ones, and the published review.
  static func cases(_ vocabulary: Vocabulary) throws -> [CaseFile] {
    try all.filter { $0.name.hasPrefix("cases/") }.map { file in
      do throws(Problems) {
        return try CaseDocument.read(file.bytes, name: file.name, vocabulary: vocabulary)
      } catch { throw Failure(.badData, error.description) }
    }
  }
}
