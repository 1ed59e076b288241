# Sourced by ./mien, ./test: names and installs the Debian packages of the given groups that are missing.
need_packages() {
    local wanted missing
    wanted=$(awk -v groups=" $* " '!/^#/ && NF == 2 && index(groups, " " $1 " ") { print $2 }' packaging/dependencies.txt)
    missing=""
    for package in $wanted; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    echo "Mien needs these Debian packages and installs them now:$missing" >&2
    local as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo"
    $as_root apt-get update -qq >&2
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 </dev/null
}

# Configures and builds a preset; quiet unless it fails.
build_preset() {
    local preset=$1 log=build/$1.log
    shift
    mkdir -p build
    if [ ! -f "build/$preset/build.ninja" ]; then
        echo "Configuring ($preset) ..." >&2
        cmake --preset "$preset" >"$log" 2>&1 || { tail -n 40 "$log" >&2; return 1; }
    fi
    if [ -t 2 ]; then
        cmake --build "build/$preset" -j "${MIEN_JOBS:-2}" "$@" >&2
    else
        cmake --build "build/$preset" -j "${MIEN_JOBS:-2}" "$@" >"$log" 2>&1 || { grep -E -A12 "error|FAILED" "$log" | head -n 80 >&2; return 1; }
    fi
}
