// SPDX-License-Identifier: Apache-2.0
@main struct Caseboard { static func main() {} }
