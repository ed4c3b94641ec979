import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ihm_desktop.system.clipboard import CONCEALED
from ihm_desktop.ui.widgets.fields import TextArea
from ihm_desktop.ui.writing.editor import Editor


def make(qtbot, text=""):
    editor = Editor()
    qtbot.addWidget(editor)
    editor.highlighter.set_colours(QColor("grey"), QColor("grey"), QColor("brown"), 17)
    editor.load(text)
    editor.show()
    return editor


def test_loading_another_text_clears_the_undo_history(qtbot):
    editor = make(qtbot, "first")
    QTest.keyClicks(editor, "secret words")

    editor.load("second")
    editor.undo()

    assert editor.toPlainText() == "second"


def test_typing_can_be_undone(qtbot):
    editor = make(qtbot, "a")
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, "bc")

    editor.undo()

    assert editor.toPlainText() == "a"


def test_loading_does_not_count_as_typing_and_keys_do(qtbot):
    editor = make(qtbot)
    heard = []
    editor.typed.connect(lambda: heard.append(1))

    editor.load("loaded")
    assert heard == []

    QTest.keyClicks(editor, "x")
    assert heard


def test_paste_takes_plain_text_and_drops_markup(qtbot):
    editor = make(qtbot)
    mime = QMimeData()
    mime.setText("plain")
    mime.setHtml("<b>rich</b><img src='file:///etc/hostname'>")

    editor.insertFromMimeData(mime)

    assert editor.toPlainText() == "plain"
    assert "img" not in editor.toHtml()


@pytest.mark.parametrize("kind", [Editor, lambda: TextArea("In your words")])
def test_copied_words_are_plain_and_marked_for_histories(qtbot, kind):
    field = kind()
    qtbot.addWidget(field)
    field.setPlainText("One line\nand another")
    field.selectAll()

    field.copy()

    copied = QApplication.clipboard().mimeData()
    assert copied.text() == "One line\nand another"
    assert not copied.hasHtml()
    assert set(CONCEALED) <= set(copied.formats())
    QApplication.clipboard().clear()


def test_files_and_pictures_are_not_pasted(qtbot):
    editor = make(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl("file:///etc/hostname")])

    assert not editor.canInsertFromMimeData(mime)


def test_no_resource_is_ever_loaded(qtbot):
    editor = make(qtbot)

    assert editor.loadResource(2, QUrl("file:///etc/hostname")) == b""


def test_tab_leaves_the_editor(qtbot):
    editor = make(qtbot)

    assert editor.tabChangesFocus()


def test_enter_continues_a_list_and_an_empty_item_ends_it(qtbot):
    editor = make(qtbot)
    QTest.keyClicks(editor, "- milk")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "- milk\n- "

    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "- milk\n"


def test_bold_is_shown_as_bold_after_an_emoji(qtbot):
    editor = make(qtbot, "😀 **b** x")

    runs = editor.document().firstBlock().layout().formats()
    bold = [run for run in runs if run.format.fontWeight() == 700]

    assert min(run.start for run in bold) == 3
    assert max(run.start + run.length for run in bold) == 8


def test_long_paragraphs_keep_their_line_height(qtbot):
    editor = make(qtbot, "one\ntwo")

    block = editor.document().firstBlock().blockFormat()

    assert block.property(QTextFormat.Property.LineHeight) == 118


def test_no_input_method_is_to_learn_what_is_written(qtbot):
    assert make(qtbot).inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
