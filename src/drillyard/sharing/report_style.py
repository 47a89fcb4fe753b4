"""Looks of the report page: light and dark, narrow and printed."""

STYLE = """
:root { color-scheme: light dark; --ink: #16202e; --soft: #5b6878; --paper: #f6f7f9; --card: #fff; --line: #dfe4ea;
  --accent: #1f6feb; --good: #16794c; --bad: #b3261e; --shade: 31 111 235;
  --p0: #1f6feb; --p1: #c2570c; --p2: #16794c; --p3: #8b3fc7; --p4: #b3261e; --p5: #0e7f8c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #98a4b3; --paper: #0d1219; --card: #151c26;
  --line: #283241; --accent: #6aa9ff; --good: #57d098; --bad: #ff8a80; --shade: 106 169 255;
  --p0: #6aa9ff; --p1: #ffa45c; --p2: #57d098; --p3: #c792ea; --p4: #ff8a80; --p5: #4dd0e1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 28px 16px 64px; }
h1 { font-size: 26px; margin: 0 0 2px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 0 0 4px; }
h3 { font-size: 15px; margin: 18px 0 4px; overflow-wrap: anywhere; }
p { margin: 4px 0 10px; }
.soft, figcaption, caption { color: var(--soft); font-size: 13.5px; }
caption { text-align: left; padding-bottom: 4px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px;
  margin-top: 18px; }
.note { border-left: 3px solid var(--p1); padding: 2px 0 2px 10px; margin: 8px 0; }
.facts { display: flex; flex-wrap: wrap; gap: 6px 28px; margin: 14px 0 0; }
.facts div { display: flex; flex-direction: column; }
.facts dt { color: var(--soft); font-size: 13px; }
.facts dd { margin: 0; font-size: 19px; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 7px; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { color: var(--soft); font-weight: 500; font-size: 12.5px; }
th:first-child, td:first-child, .left { text-align: left; }
td.name { max-width: 330px; overflow: hidden; text-overflow: ellipsis; }
td.text { white-space: pre-wrap; overflow-wrap: anywhere; text-align: left; max-width: 420px; }
tbody tr:last-child td { border-bottom: 0; }
.good { color: var(--good); } .bad { color: var(--bad); }
svg { display: block; width: 100%; height: auto; min-width: 520px; margin: 6px 0; }
svg text { font: 12.5px system-ui, sans-serif; fill: var(--ink); }
svg .label { text-anchor: end; } svg .tick { text-anchor: middle; fill: var(--soft); font-size: 11.5px; }
svg .value { font-variant-numeric: tabular-nums; }
svg .grid { stroke: var(--line); } svg .reference { stroke: var(--soft); stroke-dasharray: 4 3; }
svg .dot { opacity: .38; } svg .box { fill: var(--soft); fill-opacity: .14; stroke: var(--soft); stroke-opacity: .7; }
svg .median { stroke: var(--ink); stroke-width: 2; } svg .whisker { stroke: var(--accent); stroke-width: 1.8; }
svg .mean { fill: var(--accent); }
svg .p0 { fill: var(--p0); } svg .p1 { fill: var(--p1); } svg .p2 { fill: var(--p2); } svg .p3 { fill: var(--p3); }
svg .p4 { fill: var(--p4); } svg .p5 { fill: var(--p5); }
.matrix td, .matrix th { text-align: center; padding: 5px 8px; border: 1px solid var(--line); }
.matrix td:first-child, .matrix th:first-child { text-align: left; }
.s0 { background: rgb(var(--shade) / 0); } .s1 { background: rgb(var(--shade) / .08); }
.s2 { background: rgb(var(--shade) / .16); } .s3 { background: rgb(var(--shade) / .24); }
.s4 { background: rgb(var(--shade) / .32); } .s5 { background: rgb(var(--shade) / .4); }
.videos { display: grid; grid-template-columns: repeat(auto-fill, minmax(270px, 1fr)); gap: 16px; }
figure { margin: 0; } video { width: 100%; border-radius: 6px; background: #000; display: block; }
figcaption { overflow-wrap: anywhere; }
@media (max-width: 600px) { section { padding: 14px 12px; } main { padding: 16px 8px 40px; } }
@media print { body { background: #fff; } section { break-inside: avoid; } }
"""
