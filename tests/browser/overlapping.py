"""A script for the browser: pairs of links and controls of which one covers a part of the other, as the reader sees them."""

from __future__ import annotations

# What is clipped by something around it is not seen; neighbours may touch, and slanted or rotated boxes meet at an edge.
OVERLAPPING = """() => {
  const touching = 4 // pixels
  const pressed = "a[href], button, summary, select, input:not([type=hidden])"
  const shown = [...document.querySelectorAll(pressed)].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  const clips = (box) => getComputedStyle(box).overflow !== "visible"
  const meet = (a, b) => ({
    left: Math.max(a.left, b.left), right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom),
  })
  const isArea = ({ left, right, top, bottom }) => right - left > touching && bottom - top > touching
  const seen = (one) => {
    let boxes = [...one.getClientRects()]
    for (let around = one; around && around !== document.body; around = around.parentElement)
      if (clips(around)) boxes = boxes.map((box) => meet(box, around.getBoundingClientRect()))
    return boxes.filter(isArea)
  }
  const places = shown.map((one) => [one, seen(one)])
  const within = (a, b) => a.contains(b) || b.contains(a)
  const covers = ([a, one], [b, other]) => !within(a, b) && one.some((box) => other.some((next) => isArea(meet(box, next))))
  const pairs = places.flatMap((one, at) => places.slice(at + 1).filter((other) => covers(one, other)).map((other) => [one[0], other[0]]))
  return pairs.map((pair) => pair.map((one) => one.outerHTML.slice(0, 120)))
}"""
