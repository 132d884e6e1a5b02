// SPDX-License-Identifier: Apache-2.0

import Foundation

// `Torture [--quick] [ROW...]` holds the store against rows of the safety figures and prints a table;
// `Torture writer ...` and `Torture judge ...` are its own children.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "writer": Writer(Array(arguments.dropFirst())).run()
case "judge": Judge.run(Array(arguments.dropFirst()))
default: exit(Rows(arguments).run())
}
