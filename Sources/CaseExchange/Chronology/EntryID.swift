// SPDX-License-Identifier: Apache-2.0

import CaseModel

extension TimelineEntry {
  /// An id for an entry that came without one: the same row gives the same id each time, so that a
  /// file sent twice is noticed.
  var derivedID: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(source.agency)\u{1F}\(when.edtf.text)\u{1F}\(summary)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let letters = String(hash, radix: 36)
    return "\(source.agency.text.prefix(40))-\(letters)"
  }
}
