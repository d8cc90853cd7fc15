/**
 * How the book looks, as code of Typst's: fonts that come with the compiler, one colour, margins to
 * write in. Pages are A4. `write-blocks` and `write-phrases` call the functions by their names.
 */
export const style = `
#let ink = rgb("#1d2733")
#let accent-colour = rgb("#1f4e79")
#let quiet = rgb("#5b6670")
#let hairline = 0.5pt + rgb("#c3cad1")

// What is new in Typst 0.14 is left out where the compiler is older.
#let is-new = sys.version >= version(0, 14)
#let artifact(body) = if is-new { pdf.artifact(body) } else { body }
#let formula(alt, body, ..options) = if is-new {
  math.equation(alt: alt, ..options, body)
} else {
  math.equation(..options, body)
}

#let anchor(name) = [#metadata(none)#label(name)]
#let outside(url, body) = link(url, text(fill: accent-colour, body))
#let inside(name, body) = link(label(name), text(fill: accent-colour, body))
#let small(body) = text(size: 0.86em, body)
#let keyboard(body) = box(stroke: hairline, radius: 2pt, inset: (x: 3pt), outset: (y: 2.5pt), text(size: 0.86em, body))
#let rule() = block(above: 1.4em, below: 1.4em, align(center, line(length: 30%, stroke: hairline)))
#let minor-heading(body) = block(sticky: true, above: 1.3em, below: 0.6em, text(weight: "bold", body))
#let missing(words) = if words == "" [] else { emph(text(fill: quiet, "[" + words + "]")) }

#let shown(given, ..size) = {
  // What has no words of its own is left out when the book is read out.
  let drawn = image(..given, ..size)
  if given.named().at("alt", default: "") == "" { artifact(drawn) } else { drawn }
}
#let picture(given, wanted, ratio) = block(width: 100%, align(center, layout(size => {
  let width = if type(wanted) == type(100%) { size.width * wanted } else { wanted.to-absolute() }
  width = calc.min(width, size.width)
  let highest = 135mm
  if ratio != none and width * ratio > highest { width = highest / ratio }
  if ratio == none { shown(given, width: width, height: 100mm, fit: "contain") } else { shown(given, width: width) }
})))
#let small-picture(given, width) = box(baseline: 18%, shown(given, width: width))

#let captioned(kind, whole, body, words) = block(
  above: 1.5em,
  below: 1.5em,
  width: 100%,
  breakable: not whole,
  {
    set par(spacing: 0.55em)
    let caption = if words == none { none } else {
      align(left, block(width: 100%, inset: (x: if kind == "table" { 0pt } else { 4% }), text(size: 0.86em, fill: quiet.darken(25%), words)))
    }
    if kind == "table" {
      if caption != none { block(sticky: true, below: 0.7em, caption) }
      body
    } else {
      body
      if caption != none { block(above: 0.8em, caption) }
    }
  },
)
#let legend(body) = block(above: 0.6em, text(size: 0.92em, fill: quiet, body))

#let data-table(count, columns, whole, ..cells) = {
  set text(size: if count > 9 { 0.66em } else if count > 6 { 0.75em } else { 0.88em }, hyphenate: true)
  set par(spacing: 0.6em, leading: 0.55em)
  set list(spacing: 0.55em)
  block(above: 1.2em, below: 1.2em, width: 100%, breakable: not whole, table(
    columns: columns,
    inset: (x: 6pt, y: 5pt),
    align: left + top,
    stroke: (x, y) => (top: hairline, bottom: hairline),
    ..cells,
  ))
}

#let box-title(body) = block(sticky: true, below: 0.7em, text(weight: "bold", fill: accent-colour, body))
#let callout(tone, whole, body) = {
  let bar = if tone == "warm" { rgb("#b3541e") } else if tone == "fresh" { rgb("#2f7d4f") } else { accent-colour }
  let fill = if tone == "plain" { rgb("#f5f6f8") } else { bar.lighten(93%) }
  block(
    width: 100%,
    above: 1.4em,
    below: 1.4em,
    breakable: not whole,
    fill: fill,
    stroke: (left: if tone == "plain" { 2pt + rgb("#c3cad1") } else { 2.5pt + bar }),
    inset: (x: 12pt, y: 11pt),
    radius: (right: 2pt),
    body,
  )
}
#let answer(whole, title, body) = block(
  width: 100%,
  breakable: not whole,
  above: 1.4em,
  below: 1.4em,
  stroke: (paint: rgb("#aab4bd"), thickness: 0.6pt, dash: "dashed"),
  inset: (x: 12pt, y: 10pt),
  radius: 2pt,
  {
    if title != none { box-title(title) }
    body
  },
)
#let quotation(body) = block(
  width: 100%,
  above: 1.2em,
  below: 1.2em,
  inset: (left: 14pt, y: 2pt),
  stroke: (left: 1.5pt + rgb("#c3cad1")),
  text(fill: ink.lighten(12%), body),
)
#let term(body) = block(sticky: true, above: 1em, below: 0.5em, text(weight: "bold", body))
#let description(body) = block(below: 0.9em, inset: (left: 1.4em), body)
#let notes(body) = block(above: 2em, width: 100%, {
  line(length: 25%, stroke: hairline)
  text(size: 0.86em, body)
})

#let title-page(title: none, authors: (), description: none, lines: ()) = {
  page(header: none, footer: none, margin: (x: 30mm, top: 62mm, bottom: 28mm), {
    set par(leading: 0.5em)
    line(length: 26mm, stroke: 2.5pt + accent-colour)
    v(6mm)
    text(size: if title.len() > 70 { 24pt } else { 31pt }, weight: "bold", fill: accent-colour, hyphenate: false, title)
    if authors.len() > 0 {
      v(5mm)
      text(size: 14pt, authors.join(", "))
    }
    if description != none {
      v(7mm)
      set par(leading: 0.65em)
      text(size: 11pt, fill: quiet, description)
    }
    v(1fr)
    set text(size: 9.5pt)
    set par(leading: 0.6em, spacing: 0.8em)
    for one in lines { par(one) }
  })
}

#let book(title: none, authors: (), description: none, language: "en", region: none, direction: ltr, title-lines: (), contents: "Contents", depth: 3, body) = {
  set document(title: title, author: authors, description: description, date: none)
  set text(font: "Libertinus Serif", size: 11pt, fill: ink, lang: language, region: region, dir: direction, hyphenate: false)
  set par(leading: 0.68em, spacing: 1.05em, justify: false)
  set page(paper: "a4", margin: (x: 27mm, top: 27mm, bottom: 26mm), number-align: center)
  set list(indent: 0.5em, body-indent: 0.6em, marker: ([•], [–], [·]))
  set enum(indent: 0.5em, body-indent: 0.6em)
  set image(scaling: "smooth")
  show raw: set text(font: "DejaVu Sans Mono", size: 0.86em)
  show raw.where(block: true): body => block(width: 100%, fill: rgb("#f5f6f8"), inset: 9pt, radius: 2pt, above: 1.2em, below: 1.2em, text(size: 0.94em, body))
  show math.equation: set text(font: "New Computer Modern Math")
  show math.equation.where(block: true): set block(above: 1.3em, below: 1.3em, breakable: true)
  show heading: set text(fill: accent-colour, hyphenate: false)
  show heading: set par(leading: 0.45em)
  show heading.where(level: 1): it => {
    pagebreak(weak: true)
    block(above: 0pt, below: 1.6em, text(size: 21pt, it.body))
  }
  show heading.where(level: 2): it => block(above: 1.9em, below: 0.9em, sticky: true, text(size: 15pt, it.body))
  show heading.where(level: 3): it => block(above: 1.6em, below: 0.8em, sticky: true, text(size: 12.5pt, it.body))
  show heading.where(level: 4): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11pt, it.body))
  show outline.entry.where(level: 1): set block(above: 1.1em)
  show outline.entry.where(level: 1): set text(weight: "bold")

  title-page(title: title, authors: authors, description: description, lines: title-lines)
  set page(
    header: context {
      let here-page = here().page()
      let starts = query(heading.where(level: 1)).any(it => it.location().page() == here-page)
      if not starts { align(right, text(size: 8.5pt, fill: quiet, title)) }
    },
    footer: context align(center, text(size: 9pt, fill: quiet, counter(page).display())),
  )
  outline(title: contents, depth: depth, indent: 1.3em)
  body
}
`;
