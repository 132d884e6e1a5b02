// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// The floors: a target lists only what stands below it, and that list is the architecture.
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "caseboard",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "caseboard", targets: ["caseboard"]),
    // Loaded before a program, so that its disk can fail; for tests alone.
    .library(name: "Faults", type: .dynamic, targets: ["Faults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // Floor 3: the command line; the only place that knows everything.
    .executableTarget(
      name: "caseboard",
      dependencies: [
        "Dashboard", "Escalation", "CaseStore", "CaseExchange", "Invention", "TerminalUI",
        "CaseModel", "TextSafety", "StrictYAML", "BundledData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Floor 2: state, update, view.
    .target(
      name: "Dashboard",
      dependencies: ["CaseModel", "Escalation", "TerminalUI", "TextSafety"],
      swiftSettings: house),

    // Floor 1: rules, store, documents, terminal, invented cases; none knows another.
    .target(
      name: "Escalation", dependencies: ["CaseModel", "StrictYAML"], swiftSettings: house),
    .target(
      name: "CaseStore",
      dependencies: [
        "CaseModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .target(
      name: "CaseExchange", dependencies: ["CaseModel", "StrictYAML", "TextSafety"],
      swiftSettings: house),
    .target(
      name: "TerminalUI", dependencies: ["TextSafety", "CNcurses", "CTerminalRescue"],
      swiftSettings: house),

    .target(name: "Invention", dependencies: ["CaseModel"], swiftSettings: house),

    // Floor 0: values and plain C.
    .target(name: "CaseModel", swiftSettings: house),
    .target(name: "TextSafety", swiftSettings: house),
    .target(name: "StrictYAML", dependencies: ["Yams"], swiftSettings: house),
    .systemLibrary(name: "CNcurses"),
    .target(name: "CTerminalRescue"),
    .target(name: "BundledData", path: "data"),

    // Aside: the languages our tests are written in.
    .target(
      name: "CaseboardTesting",
      dependencies: [
        "CaseModel", "Escalation", "CaseStore", "CaseExchange", "TerminalUI", "Dashboard",
        "TextSafety", "BundledData",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CaseModel", "CaseExchange", "CaseStore", "Dashboard", "Escalation", "Invention",
        "TerminalUI", "CaseboardTesting",
      ],
      path: "Tests/Benchmarks", swiftSettings: house),
    .target(name: "Faults", path: "Tests/Faults"),
    .executableTarget(
      name: "Torture",
      dependencies: [
        "CaseModel", "CaseStore", "CaseboardTesting", "Invention",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Torture", swiftSettings: house),
    .testTarget(
      name: "TextSafetyTests", dependencies: ["TextSafety"], swiftSettings: house),
    .testTarget(
      name: "StrictYAMLTests", dependencies: ["StrictYAML"], swiftSettings: house),
    .testTarget(
      name: "CaseModelTests", dependencies: ["CaseModel", "CaseboardTesting"],
      swiftSettings: house),
    .testTarget(
      name: "EscalationTests",
      dependencies: ["Escalation", "CaseModel", "StrictYAML", "CaseboardTesting"],
      swiftSettings: house),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: [
        "CaseStore", "CaseModel", "CaseboardTesting",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "CaseExchangeTests",
      dependencies: ["CaseExchange", "CaseModel", "StrictYAML", "CaseboardTesting"],
      swiftSettings: house),
    .testTarget(
      name: "InventionTests",
      dependencies: ["Invention", "CaseExchange", "CaseStore", "CaseModel", "CaseboardTesting"],
      swiftSettings: house),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "TextSafety"], swiftSettings: house),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Dashboard", "CaseModel", "TerminalUI", "Escalation", "CaseboardTesting"],
      swiftSettings: house),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "CaseModel", "CaseStore", "CaseboardTesting",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
  ],
  cLanguageStandard: .c2x
)
