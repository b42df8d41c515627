import sys
def main():
    from cqgov_parse import parse_file, to_json
    for f in sys.argv[1:]:
        sys.stdout.buffer.write(to_json(parse_file(f)).encode()+b"\n")
    return 0
