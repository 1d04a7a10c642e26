#!/usr/bin/env bash
# Installs the .NET tool from a folder that `dotnet pack src/Sebaya.Site -o FOLDER` filled, as somebody would who has nothing else, and uses it
# in an empty folder. Says how long each step takes; fails where one does, or where the package lacks its licences.
#   tool.sh FOLDER
set -euo pipefail
feed=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
package=$(ls -t "$feed"/Sebaya.*.nupkg | head -n 1)
version=$(basename "$package" .nupkg)
version=${version#Sebaya.}

step() {
  local name=$1 began
  began=$(date +%s%N)
  shift
  "$@" >"$work/log" 2>&1 || { echo "$name failed:"; cat "$work/log"; exit 1; }
  printf '%-44s %6d ms\n' "$name" $((($(date +%s%N) - began) / 1000000))
}

for file in README.md licences/LICENSE licences/LICENSE-CONTENT licences/THIRD-PARTY-NOTICES.md licences/skia.txt; do
  unzip -l "$package" "$file" >/dev/null || { echo "the package has no $file"; exit 1; }
done
echo "$(basename "$package"): $(($(stat -c %s "$package") / 1000000)) MB, with readme and licences"

# A copy of its own, and packages of its own: nothing that lies on this machine takes part.
export NUGET_PACKAGES=$work/packages
step "dotnet tool install" dotnet tool install Sebaya --version "$version" --add-source "$feed" --tool-path "$work/tool"
sebaya=$work/tool/sebaya
cd "$work"
step "sebaya init melati" "$sebaya" init melati --name Melati --base-url https://melati.example/guide/ --email web@melati.example \
  --tool-source tool
cd melati
step "sebaya check" "$sebaya" check
step "sebaya build" "$sebaya" build
step "sebaya build, again" "$sebaya" build
test -s output/index.html && test -s output/id/index.html && test -s output/en/our-programme/index.html
echo "$(find output -type f | wc -l) files"

# What the workflow that init wrote does, on this machine: its own commands, with the package in the repository's folder 'tool'.
mkdir tool home && cp "$package" tool/
commands=$(sed -n 's/^ *- run: //p' .github/workflows/pages.yml | sed 's|\${{ steps.pages.outputs.base_url }}|https://melati.github.io/guide|')
echo "$commands" | sed 's/^/  /'
step "the workflow's commands" env DOTNET_CLI_HOME="$work/melati/home" PATH="$work/melati/home/.dotnet/tools:$PATH" bash -euc "$commands"
grep -q 'https://melati.github.io/guide/' output/sitemap.xml
