#!/usr/bin/env bash
# Prove that every way of installing bowout finds its prompts and templates: sdist, wheel made from the sdist,
# wheel made from the checkout, editable. Each is used from a folder that is not the checkout, and must write
# the same letters. PYTHON names the interpreter of a development environment (the editable install).
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

root=$PWD
editable=$(cd "$(dirname "$PYTHON")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_CONSTRAINT="$scratch/constraints.txt"
export PIP_BUILD_CONSTRAINT=$PIP_CONSTRAINT
cp constraints.txt "$PIP_CONSTRAINT"

fail() { echo "package: $*" >&2; exit 1; }

# Letters of all examples, written from an empty folder by the bowout given.
letters() {
    local program=$1 folder=$2
    mkdir -p "$folder/empty"
    for example in "$root"/examples/*.*; do
        (cd "$folder/empty" && env -i PATH="$PATH" HOME="$folder.home" "$program" draft --no-personalize \
            --now 2026-05-04T09:00:00+02:00 "$example" >"$folder/$(basename "$example").txt" 2>"$folder/messages") ||
            { cat "$folder/messages" >&2; fail "$program cannot draft $example"; }
        [[ -s "$folder/$(basename "$example").txt" ]] || fail "$program wrote an empty letter for $example"
    done
    (cd "$folder/empty" && "$program" templates list >/dev/null) || fail "$program finds no templates"
}

# Every tracked file of the folders that are packaged is in the archive listing given, under the names that
# the sed expression makes of them.
holds_data() {
    local listing=$1 renaming=$2
    git -c safe.directory='*' ls-files prompts templates src/bowout | sed -E "$renaming" | sort >"$scratch/wanted.txt"
    missing=$(comm -23 "$scratch/wanted.txt" "$listing")
    [[ -z "$missing" ]] || fail "missing from $(basename "$listing"): $missing"
}

"$PYTHON" -m venv "$scratch/build"
"$scratch/build/bin/pip" install --quiet hatchling
"$scratch/build/bin/hatchling" build -t sdist -d "$scratch/sdist" >"$scratch/messages" 2>&1 ||
    { cat "$scratch/messages" >&2; fail "the sdist cannot be built"; }
"$scratch/build/bin/pip" wheel --quiet --no-deps -w "$scratch/direct" .
"$scratch/build/bin/pip" wheel --quiet --no-deps -w "$scratch/from_sdist" "$scratch"/sdist/*.tar.gz

tar tzf "$scratch"/sdist/*.tar.gz | sed -E 's#^[^/]+/##' | sort >"$scratch/sdist.txt"
for way in direct from_sdist; do
    "$PYTHON" -m zipfile -l "$scratch/$way"/*.whl | awk 'NR > 1 { print $1 }' | sort >"$scratch/$way.txt"
done
holds_data "$scratch/sdist.txt" ""
holds_data "$scratch/direct.txt" "s#^(src/bowout|(prompts|templates))/#bowout/\2/#; s#//#/#"
cmp "$scratch/direct.txt" "$scratch/from_sdist.txt" || fail "the sdist builds another wheel than the checkout"

"$PYTHON" -m venv "$scratch/clean"
"$scratch/clean/bin/pip" install --quiet "$scratch"/from_sdist/*.whl
"$scratch/clean/bin/python" -I -c 'import bowout, sys; sys.exit(not bowout.__file__.startswith(sys.prefix))' ||
    fail "the clean environment does not use its own bowout"

letters "$editable/bowout" "$scratch/editable_letters"
letters "$scratch/clean/bin/bowout" "$scratch/wheel_letters"
diff -r "$scratch/editable_letters" "$scratch/wheel_letters" || fail "the wheel writes other letters"
echo "package: sdist, wheel (both ways) and editable agree on $(ls "$scratch/wheel_letters"/*.txt | wc -l) letters"
