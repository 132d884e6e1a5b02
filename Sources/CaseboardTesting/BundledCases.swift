// SPDX-License-Identifier: Apache-2.0

import CaseExchange
package import CaseModel
package import Escalation
import Foundation

/// The data folder of this checkout, for tests that want real cases.
package enum BundledCases {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data")

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: name)))
  }

  package static func vocabulary() throws -> Vocabulary {
    try VocabularyDocument.read(try bytes("vocabulary.yaml"), name: "vocabulary.yaml")
  }

  /// The rules as they ship, read once.
  package static func practice() throws -> Practice { try kept.get() }

  private static let kept = Result { try readPractice() }

  private static func readPractice() throws -> Practice {
    let book = try PromptBook(try bytes("prompts.yaml"), name: "prompts.yaml")
    return Practice(
      vocabulary: try vocabulary(),
      register: try PromptRegister(book, name: "prompts.yaml", try holidays()),
      recommendations: try Recommendation.read(
        try bytes("recommendations.yaml"), name: "recommendations.yaml"))
  }

  package static func holidays() throws -> BankHolidays {
    try BankHolidays.read(try bytes("bank-holidays.yaml"), name: "bank-holidays.yaml")
  }

  /// The ids of all cases that ship, in order.
  package static func ids() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cases").path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  package static func file(_ id: String) throws -> CaseFile {
    let name = "cases/\(id).yaml"
    return try CaseDocument.read(try bytes(name), name: name, vocabulary: try vocabulary())
  }
}
