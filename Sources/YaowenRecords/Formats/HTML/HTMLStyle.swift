/// The look of the pages. There is no script: links and `:target` do what there is to do, so that a page can
/// forbid every script and a hostile article has nothing to hold on to.
enum HTMLStyle {
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --paper: #fdfcfa; --ink: #1d1d1f; --quiet: #66666e; --line: #dedbd4;
      --card: #ffffff; --focus: #b8860b;
      --person: #ffd9d4; --title: #f0dcf7; --organization: #d4e3ff; --place: #cdeef0; --money: #d3f0d0;
      --percent: #e4f3c4; --quantity: #f6ecc2; --date: #ffe3c2; --other: #e6e6e6; }
    @media (prefers-color-scheme: dark) { :root { --paper: #17181b; --ink: #e9e7e2; --quiet: #a2a2aa;
      --line: #38393f; --card: #202126; --focus: #ffc940;
      --person: #6b2b27; --title: #53305f; --organization: #24447e; --place: #14545a; --money: #1f5a2b;
      --percent: #465a17; --quantity: #5f5216; --date: #6e4415; --other: #45454a; } }
    * { box-sizing: border-box; }
    html { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
      background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    body { margin: 0 auto; max-width: 78rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .25rem; }
    h2 { font-size: 1.3rem; line-height: 1.4; margin: 0 0 .25rem; }
    h3 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet);
      margin: 1.5rem 0 .5rem; }
    a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .2em; }
    .quiet, figcaption, .note { color: var(--quiet); font-size: .875rem; margin: 0; overflow-wrap: anywhere; }
    .report { margin-bottom: 2.5rem; }
    .columns { display: grid; gap: 0 2.5rem; grid-template-columns: minmax(0, 1fr); }
    @media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
      .article .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
      .article .text { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto;
        align-self: start; } }
    .columns > div > h3:first-child { margin-top: .2rem; } .report .columns { margin-top: 1.25rem; }
    .cards { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      align-items: start; }
    .article { border-top: 1px solid var(--line); padding-top: 2rem; margin-top: 2rem; }
    .article:first-of-type { border: 0; padding-top: 0; margin-top: 0; }
    .text { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 1.0625rem;
      line-height: 2; overflow-wrap: anywhere; }
    .text p { margin: 0 0 1em; } .text p:empty { display: none; }
    mark { color: inherit; background: var(--other); border-radius: .25em; padding: .1em .15em; }
    mark a { text-decoration: none; }
    mark.person, .key.person { background: var(--person); } mark.title, .key.title { background: var(--title); }
    mark.organization, .key.organization { background: var(--organization); }
    mark.place, .key.place { background: var(--place); } mark.money, .key.money { background: var(--money); }
    mark.percent, .key.percent { background: var(--percent); }
    mark.quantity, .key.quantity { background: var(--quantity); }
    mark.date, .key.date { background: var(--date); }
    mark:target, .card:target { outline: .15em solid var(--focus); outline-offset: .1em; }
    mark a:hover, mark a:focus-visible { text-decoration: underline; }
    .keys { display: flex; flex-wrap: wrap; gap: .4rem .6rem; margin: .75rem 0 1.25rem; padding: 0;
      list-style: none; font-size: .875rem; }
    .key { border-radius: .3em; padding: 0 .5em; }
    .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
      padding: .5rem .75rem; break-inside: avoid; font-size: .9375rem; }
    .card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 .8rem; margin: 0; }
    .card dt { color: var(--quiet); } .card dd { margin: 0; overflow-wrap: anywhere; }
    details summary { cursor: pointer; color: var(--quiet); font-size: .875rem; }
    .card blockquote { margin: .3rem 0; padding-left: .7rem; border-left: .2rem solid var(--line); }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    th { text-align: left; font-weight: 600; color: var(--quiet); font-size: .8125rem; }
    th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    th.number { text-align: right; } td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.day { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .timeline { list-style: none; margin: 0; padding: 0 0 0 1rem; border-left: .2rem solid var(--line); }
    .timeline li { margin-bottom: .6rem; font-size: .9375rem; overflow-wrap: anywhere; }
    .timeline time { font-weight: 600; font-variant-numeric: tabular-nums; margin-right: .5rem; }
    .error { color: #b3261e; } @media (prefers-color-scheme: dark) { .error { color: #ff8a80; } }
    @media print { .article .text { position: static; max-height: none; overflow: visible; } html { font-size: 11pt; } body { max-width: none; padding: 0; }
      .report { break-after: page; } .card { border-color: #999; }
      mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      details::details-content { content-visibility: visible; block-size: auto; } }
    """
}
