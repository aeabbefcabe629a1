from PySide6.QtCore import Qt

KEY = Qt.Key


def test_typing_pinyin_offers_whom_it_finds_and_one_key_takes_her(screen, qtbot):
    person = screen.absences.person
    person.choose("001")
    person.lineEdit().selectAll()
    qtbot.keyClicks(person.lineEdit(), "hm")
    assert person.employee_id == "008"
    popup = person.completer().popup()
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == ["黄敏  008"]
    qtbot.keyClick(popup, KEY.Key_Down)
    qtbot.keyClick(popup, KEY.Key_Return)
    assert (person.currentText(), person.currentIndex()) == ("黄敏  008", 7)
