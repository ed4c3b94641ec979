"""The journal process's end of the pipes."""

import io
import os
import subprocess
import sys
import threading

from ihm_desktop.system.panel_pipe import PanelPipe
from ihm_desktop.system.panel_words import Close, Door, Report, Start, order_line, parse_report

START = Start(cover="plain", folder="/data", door=Door.OPEN, geometry=(1, 2, 3, 4))


def test_the_first_order_is_waited_for():
    pipe = PanelPipe(io.BytesIO(order_line(START)), io.BytesIO())

    assert pipe.first() == START


def test_a_front_that_is_gone_gives_no_order():
    assert PanelPipe(io.BytesIO(), io.BytesIO()).first() is None


def test_orders_are_taken_until_the_end_which_ends_the_process():
    ended = threading.Event()
    taken = []
    source = io.BytesIO(order_line(Close()) + b"nonsense\n" + order_line(Close()))
    pipe = PanelPipe(source, io.BytesIO(), ended.set)
    pipe.listen(taken.append)

    assert ended.wait(10)
    assert taken == [Close(), Close()]


def test_reports_are_whole_lines_from_many_threads():
    sink = io.BytesIO()
    pipe = PanelPipe(io.BytesIO(), sink)
    threads = [threading.Thread(target=pipe.tell, args=(Report.BEAT,)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    told = [parse_report(line) for line in sink.getvalue().splitlines(keepends=True)]
    assert [one.report for one in told if one] == [Report.BEAT] * 20


def test_telling_a_front_that_is_gone_is_no_error():
    readable, writable = os.pipe()
    os.close(readable)
    with os.fdopen(writable, "wb", buffering=0) as sink:
        PanelPipe(io.BytesIO(), sink).tell(Report.BYE)


def test_a_closed_pipe_ends_a_process_that_is_busy():
    code = (
        "import sys\n"
        "from ihm_desktop.system.panel_pipe import PanelPipe\n"
        "PanelPipe(sys.stdin.buffer, sys.stdout.buffer).listen(print)\n"
        "sys.stdout.buffer.write(b'ready\\n'); sys.stdout.buffer.flush()\n"
        "while True: pass\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == b"ready\n"
    child.stdin.close()

    assert child.wait(20) == 0
    child.stdout.close()
