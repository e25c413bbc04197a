#!/bin/sh
# Makes sure that the browser tests have a Chromium: the system's own, else Debian's package, else Playwright's download.
# The HTML checker needs a Java: the system's own, else Debian's package; without one its tests are skipped.
set -u
if ! command -v java >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "installing a Java from the system's packages"
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq default-jre-headless) >/dev/null 2>&1
fi
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "installing chromium from the system's packages"
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk) >/dev/null 2>&1
  command -v chromium >/dev/null 2>&1 && exit 0
fi
echo "looking for a Chromium that Playwright can download"
timeout 300 .venv/bin/python -m playwright install chromium >/dev/null 2>&1 && exit 0
echo "no browser: install chromium to run the tests in tests/browser/" >&2
[ "${CI:-}" = true ] && exit 1
exit 0
