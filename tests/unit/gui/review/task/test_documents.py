from studio.gui.review.task import documents


def test_a_document_is_taken_out_and_its_place_is_marked() -> None:
    text = '<document name="rules.md">\n# §4 Holds\nText\n</document>\nWhat is missing?'
    shown, found = documents.split(text)
    assert shown == "⟨rules.md⟩\nWhat is missing?"
    assert [(one.name, one.text, one.heading) for one in found] == [
        ("rules.md", "# §4 Holds\nText", "§4 Holds")
    ]


def test_a_name_inside_and_wrapped_contents_are_understood() -> None:
    text = (
        '<document index="1"><source>a.txt</source>\n'
        "<document_contents>\nOne\n</document_contents></document><document>Two</document>"
    )
    shown, found = documents.split(text)
    assert shown == "⟨a.txt⟩⟨2⟩"
    assert [(one.name, one.text) for one in found] == [("a.txt", "One"), ("", "Two")]


def test_a_text_without_documents_is_left_alone() -> None:
    for text in ("plain", "<document>never ends", "\n\nlines\n"):
        assert documents.split(text) == (text, ())
