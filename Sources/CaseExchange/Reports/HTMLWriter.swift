// SPDX-License-Identifier: Apache-2.0

import TextSafety

/// Writes a report as one HTML file that needs nothing else: no script, no link, black on white,
/// made for A4 and for screen readers. Text of the case is made safe and escaped.
package struct HTMLWriter {
  package init() {}

  package func write(_ report: Report) -> String {
    let sections = report.sections.enumerated().map { index, section in
      "<section aria-labelledby=\"part-\(index + 1)\">\n"
        + "<h2 id=\"part-\(index + 1)\">\(escaped(section.heading))</h2>\n"
        + section.blocks.map(written).joined(separator: "\n") + "\n</section>"
    }
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(report.title))</title>
      <style>
      \(HTMLWriter.style)
      </style>
      </head>
      <body\(report.isOnePage ? " class=\"one-page\"" : "")>
      <main>
      <h1>\(escaped(report.title))</h1>
      <div class="statement" role="note" aria-label="How to read this">
      \(list(report.statement))
      </div>
      \(sections.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func written(_ block: Report.Block) -> String {
    switch block {
    case .heading(let text): "<h3>\(escaped(text))</h3>"
    case .text(let text): "<p>\(escaped(text))</p>"
    case .nothing(let text): "<p class=\"nothing\">\(escaped(text))</p>"
    case .list(let items): list(items)
    case .table(let table): written(table)
    case .columns(let columns):
      "<div class=\"columns\">\n\(columns.map(written).joined(separator: "\n"))\n</div>"
    }
  }

  private func written(_ column: Report.Column) -> String {
    "<div>\n<h4>\(escaped(column.heading))</h4>\n"
      + (column.lines.isEmpty
        ? "<p class=\"nothing\">\(escaped(column.nothing))</p>" : list(column.lines))
      + "\n</div>"
  }

  private func list(_ items: [String]) -> String {
    "<ul>\n" + items.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n") + "\n</ul>"
  }

  private func written(_ table: Report.Table) -> String {
    let head = table.head.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in
      let first = "<th scope=\"row\">\(escaped(row.first ?? ""))</th>"
      return "<tr>" + first
        + row.dropFirst().map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
    }
    return
      "<table>\n<caption>\(escaped(table.caption))</caption>\n<thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>"
  }

  func escaped(_ text: String) -> String {
    var result = ""
    for letter in SafeText(text, marks: .full).text.unicodeScalars {
      switch letter {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(letter)
      }
    }
    return result
  }

  private static let style = """
    @page { size: A4; margin: 18mm 16mm; }
    body { font: 11pt/1.45 Georgia, "DejaVu Serif", serif; color: #111; background: #fff; margin: 0; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.6rem; margin: 0 0 .6rem; }
    h2 { font-size: 1.2rem; margin: 1.6rem 0 .4rem; border-bottom: 1px solid #444; break-after: avoid; }
    h3 { font-size: 1rem; margin: .9rem 0 .2rem; break-after: avoid; }
    h4 { font-size: .92rem; font-style: italic; margin: .2rem 0 .1rem; break-after: avoid; }
    .columns { display: flex; gap: 1.5rem; break-inside: avoid; }
    .columns > div { flex: 1 1 0; }
    ul { margin: .2rem 0 .6rem; padding-left: 1.3rem; }
    li { margin: .15rem 0; break-inside: avoid; }
    .statement { border: 1px solid #444; padding: .4rem .8rem; font-size: .92rem; }
    .nothing { font-style: italic; color: #333; margin: .2rem 0 .6rem; }
    table { border-collapse: collapse; width: 100%; font-size: .88rem; }
    caption { text-align: left; font-style: italic; padding-bottom: .3rem; }
    th, td { border: 1px solid #777; padding: .25rem .4rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
    thead { display: table-header-group; background: #eee; }
    tbody th { font-weight: normal; min-width: 5.5rem; }
    tr { break-inside: avoid; }
    @media print {
    main { max-width: none; padding: 0; }
    body { font-size: 10pt; }
    .one-page { font-size: 9pt; line-height: 1.3; }
    .one-page h1 { font-size: 13pt; margin-bottom: .3rem; }
    .one-page h2 { font-size: 10.5pt; margin: .55rem 0 .2rem; }
    .one-page ul { margin: .1rem 0 .3rem; }
    .one-page li { margin: 0; }
    .one-page .statement { font-size: 8pt; padding: .1rem .6rem; }
    }
    """
}
