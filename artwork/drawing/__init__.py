"""The drawing board: solids in perspective under one sun, written as SVG on grained paper."""
