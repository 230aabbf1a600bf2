#!/bin/sh
# Make all that congvan needs: tesseract with Vietnamese, and .venv with the locked
# libraries. Run again, it does only what is missing. With "samples", only what setting the
# samples in type needs; with "browser", after a run without, only what opens the report.
set -eu
cd "$(dirname "$0")"

fail() {
    echo "setup: $1" >&2
    exit 1
}

# Install Debian packages: as root, or through sudo where that asks no question.
install() {
    if ! command -v apt-get >/dev/null; then
        fail "please install what these Debian packages hold, then run this again: $*"
    elif [ "$(id -u)" = 0 ]; then
        as_root=env
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo env"
    else
        fail "an administrator has to run this first: apt-get install $*"
    fi
    $as_root apt-get update -q >&2
    $as_root DEBIAN_FRONTEND=noninteractive \
        apt-get install -yq --no-install-recommends "$@" >&2
}

# Print the first Python that is new enough.
find_python() {
    for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
}

if [ "${1:-}" = samples ]; then
    needed="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation2"
    # shellcheck disable=SC2086
    dpkg -s $needed >/dev/null 2>&1 || install $needed
    exit
fi

if [ "${1:-}" = browser ]; then
    # Ubuntu has no such package; there the browser comes from the makers of playwright.
    command -v chromium >/dev/null || (install chromium) ||
        .venv/bin/python -m playwright install --with-deps chromium
    exit
fi

if ! tesseract --list-langs 2>/dev/null | grep -qx vie; then
    install tesseract-ocr tesseract-ocr-vie
fi

python=$(find_python)
[ -n "$python" ] || fail "please install Python 3.11 or newer (Debian package: python3.11-venv)"
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    install "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install -q --require-hashes -r requirements.lock
.venv/bin/python -m pip install -q --no-deps --no-build-isolation -e .
# Each process that reads would compile two thousand modules anew, 3.5 s, where the
# environment keeps Python from writing bytecode (PYTHONDONTWRITEBYTECODE, as in containers).
.venv/bin/python -m compileall -qq .venv/lib congvan ocr parsers pipeline schemas || :
