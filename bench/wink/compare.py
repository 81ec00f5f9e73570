#!/usr/bin/env python3
"""How fast Readout and wink-nlp find words in the same text, one thread each, in turn. See README.md beside this file."""
import argparse, json, os, pathlib, statistics, subprocess, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
TASKS = [  # what is measured, layers of Readout, pipes of wink-nlp
    ("tokens and sentences", "tokens", "sbd"),
    ("and tags", "tags", "sbd,pos"),
    ("and trees", "trees", None),
]


def sample(folder, megabytes):
    """Files spread over the folder, of about so many bytes together."""
    files = sorted(p for p in pathlib.Path(folder).rglob("*") if p.suffix in (".md", ".txt"))
    total = sum(p.stat().st_size for p in files)
    share = min(1.0, megabytes * 1e6 / max(1, total))
    return [p for i, p in enumerate(files) if int((i + 1) * share) > int(i * share)]


def clean(readout, files, folder):
    """Writes the text of each document as Readout cleans it, a paragraph a line; returns bytes and tokens."""
    size = tokens = 0
    lines = subprocess.run([readout, "read", "--layers", "tokens", "--quiet", *map(str, files)], capture_output=True, check=True).stdout
    for number, line in enumerate(lines.splitlines()):
        text = json.loads(line)["text"]
        (folder / f"{number:05}.txt").write_text(text)
        size += len(text.encode())
    for line in subprocess.run([readout, "read", "--layers", "tokens", "--quiet", folder], capture_output=True, check=True).stdout.splitlines():
        tokens += len(json.loads(line)["tokens"])
    return size, tokens


def run(command):
    """What the command printed, seconds of the clock and of the processor, from its start to its end."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE if command[0] == "node" else subprocess.DEVNULL)
    out = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} failed")
    return out, time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", help="a folder with documents, *.md or *.txt")
    parser.add_argument("modules", help="the node_modules with wink-nlp and wink-eng-lite-web-model")
    parser.add_argument("--readout", default="build/release/readout")
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        size, tokens = clean(options.readout, sample(options.texts, options.megabytes), folder)
        print(f"{size / 1e6:.1f} MB of cleaned text, {tokens} tokens of Readout; medians of {options.runs} runs each, in turn")
        print(f"{'':22} {'':9} {'tokens':>9} {'k tokens/s':>11} {'of processor':>13} {'without loading':>16}")
        for what, layers, pipes in TASKS:
            ours, theirs, inside = [], [], []
            for _ in range(options.runs):
                ours.append(run([options.readout, "read", "--layers", layers, "--threads", "1", "--quiet", name])[1:])
                if pipes is None:
                    continue
                out, *seconds = run(["node", str(HERE / "wink.js"), options.modules, name, pipes])
                found = json.loads(out)
                theirs.append(seconds)
                inside.append(found["seconds"])
            median = lambda times, k: statistics.median(t[k] for t in times)
            speed = lambda count, seconds: f"{count / seconds / 1000:.0f}"
            print(f"{what:22} {'Readout':9} {tokens:9} {speed(tokens, median(ours, 0)):>11} {speed(tokens, median(ours, 1)):>13}")
            if theirs:
                n = found["tokens"]
                print(f"{'':22} {'wink-nlp':9} {n:9} {speed(n, median(theirs, 0)):>11} {speed(n, median(theirs, 1)):>13}"
                      f" {speed(n, statistics.median(inside)):>16}")


if __name__ == "__main__":
    main()
