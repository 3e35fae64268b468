"""Text of the old fonts: recognised, and Unicode never taken for it. Sentences as papers have them."""

from __future__ import annotations

import pytest

from thidua_xlsx.vietnamese.legacy_fonts import CAPITALS, TCVN3, VNI, Guess, decoded, guess, of_font, syllable

SENTENCES = [
    (
        "B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô n¨m 2013",
        "Baùo caùo keát quaû thöïc hieän nhieäm vuï naêm 2013",
        "Báo cáo kết quả thực hiện nhiệm vụ năm 2013",
    ),
    (
        "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        "Cộng hoà xã hội chủ nghĩa Việt Nam",
    ),
    (
        "§éc lËp - Tù do - H¹nh phóc",
        "Ñoäc laäp - Töï do - Haïnh phuùc",
        "Độc lập - Tự do - Hạnh phúc",
    ),
    (
        "QuyÕt ®Þnh sè 12/Q§-UBND cña ñy ban nh©n d©n tØnh",
        "Quyeát ñònh soá 12/QÑ-UBND cuûa uûy ban nhaân daân tænh",
        "Quyết định số 12/QĐ-UBND của ủy ban nhân dân tỉnh",
    ),
    (
        "Ng­êi d­íi nh÷ng mÉu gièng l­îng tr­ëng",
        "Ngöôøi döôùi nhöõng maãu gioáng löôïng tröôûng",
        "Người dưới những mẫu giống lượng trưởng",
    ),
    (
        "Bæ sung v¨n b¶n ®ång ý, kü luËt, quý IV",
        "Boå sung vaên baûn ñoàng yù, kyû luaät, quyù IV",
        None,
    ),
]
"""TCVN3, VNI, and what both mean (None where the two sentences differ)."""


@pytest.mark.parametrize(("tcvn3", "vni", "meant"), [one for one in SENTENCES if one[2]])
def test_a_sentence_of_each_encoding_is_recognised_and_read(tcvn3: str, vni: str, meant: str) -> None:
    assert guess(tcvn3) == Guess(TCVN3, meant)
    read = guess(vni)
    assert read is not None
    assert read.encoding == VNI
    assert read.meant.replace("òa", "oà") == meant


def test_the_same_by_hand_where_spelling_differs() -> None:
    tcvn3, vni, _ = SENTENCES[-1]
    assert decoded(tcvn3, TCVN3) == "Bổ sung văn bản đồng ý, kỹ luật, quý IV"
    assert decoded(vni, VNI) == "Bổ sung văn bản đồng ý, kỷ luật, quý IV"


ALPHABET = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
IN_TCVN3 = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ®"
IN_VNI = (
    "aøaûaõaùaïaêaèaúaüaéaëaâaàaåaãaáaäeøeûeõeùeïeâeàeåeãeáeäìæóíòoøoûoõoùoïoâoàoåoãoáoäôôøôûôõôùôïuøuûuõuùuï"
    "ööøöûöõöùöïyøyûyõyùîñ"
)


def test_every_letter_of_both_tables() -> None:
    assert decoded(IN_TCVN3, TCVN3) == ALPHABET
    assert decoded(IN_VNI, VNI) == ALPHABET
    assert decoded(IN_VNI.upper(), VNI) == ALPHABET.upper()
    assert decoded("¡¢§£¤¥¦", TCVN3) == "ĂÂĐÊÔƠƯ"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", TCVN3),
        (".VnTimeH", CAPITALS),
        (".VnArial Narrow", TCVN3),
        (".VNARIALH", CAPITALS),
        ("VNI-Times", VNI),
        ("vni-helve", VNI),
        ("Times New Roman", ""),
        ("Vntime", ""),
        ("", ""),
    ],
)
def test_a_font_is_known_by_its_name(font: str, encoding: str) -> None:
    assert of_font(font) == encoding


def test_the_font_decides_where_there_is_one() -> None:
    assert guess("c¸", TCVN3) == Guess(TCVN3, "cá")
    assert guess("c¸") is None
    assert guess("Sở Tài chính", TCVN3) is None
    assert guess("BC 12/STC", TCVN3) is None
    assert guess("b¸o c¸o", CAPITALS) == Guess(TCVN3, "BÁO CÁO")
    assert guess("Sôû", VNI) == Guess(VNI, "Sở")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bao cao so 12",
        "Báo cáo",
        "Bà Rịa, Vũ Thư, Thị Nghè, Hà Nội",
        "Công ty TNHH Bà Trà",
        "Kết quả: 85 %",
        "Société Générale, hôtel à côté",
        "Müller & Söhne, Köln",
        "São Paulo, coração",
        "El Niño año señor mañana",
        "25 °C ± 2 µm · 3 m²",
        "© 2013 ® ½ ¼",
        "naïve café «résumé»",
        "\u00ad\u00ad",
        "¸ ¸ ¸",
    ],
)
def test_what_is_no_old_text_is_left_alone(text: str) -> None:
    assert guess(text) is None


@pytest.mark.parametrize(
    "word", ["báo", "nghiệp", "Quyết", "khuỷu", "ĐƯỢC", "hoà", "hòa", "yêu", "ý", "giếng"]
)
def test_words_that_are_syllables(word: str) -> None:
    assert syllable(word)


@pytest.mark.parametrize("word", ["baùo", "hoàò", "straße", "b¸o", "xyz", "été", "", "caùc", "toång"])
def test_words_that_are_none(word: str) -> None:
    assert not syllable(word)
