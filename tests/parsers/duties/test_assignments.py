"""Duties in the body: who, with whom, what, by when; and what is no duty."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.assignments import find_assignments
from schemas.assignment import Origin
from schemas.deadline import Between, ByDay, InMonths, InQuarter, StatedDay
from schemas.text import Text
from tests.parsers.duties.told import a_text, addressed, read

ONE_DUTY: Final[list[tuple[str, list[str], list[str], str, str | None]]] = [
    (
        (
            "Giao Sở Công Thương chủ trì, phối hợp với Sở Tài chính và Công an tỉnh kiểm tra "
            "giá xăng dầu trên địa bàn, hoàn thành trước ngày 20/6/2024."
        ),
        ["Sở Công Thương"],
        ["Sở Tài chính", "Công an tỉnh"],
        "kiểm tra giá xăng dầu trên địa bàn",
        "trước ngày 20/6/2024",
    ),
    (
        (
            "Căn cứ tình hình thực tế, Ủy ban nhân dân huyện yêu cầu Phòng Y tế, Trung tâm Y "
            "tế huyện rà soát danh sách trẻ chưa tiêm chủng chậm nhất ngày 05/4/2025 để tổng "
            "hợp."
        ),
        ["Phòng Y tế", "Trung tâm Y tế huyện"],
        [],
        "rà soát danh sách trẻ chưa tiêm chủng",
        "chậm nhất ngày 05/4/2025",
    ),
    (
        "2. Sở Tư pháp có trách nhiệm thẩm định dự thảo nghị quyết về phí sử dụng vỉa hè.",
        ["Sở Tư pháp"],
        [],
        "thẩm định dự thảo nghị quyết về phí sử dụng vỉa hè",
        None,
    ),
    (
        (
            "- Thanh tra huyện phối hợp với các phòng, ban liên quan xác minh đơn của công "
            "dân xã Tân Lập."
        ),
        ["Thanh tra huyện"],
        ["các phòng, ban liên quan"],
        "xác minh đơn của công dân xã Tân Lập",
        None,
    ),
    (
        (
            "3. Các xã, thị trấn căn cứ kế hoạch này, định kỳ hằng tháng có trách nhiệm cập "
            "nhật số liệu hộ nghèo lên phần mềm quản lý."
        ),
        ["Các xã, thị trấn"],
        [],
        "cập nhật số liệu hộ nghèo lên phần mềm quản lý",
        "định kỳ hằng tháng",
    ),
    (
        (
            "- Đối với các trường chưa nộp hồ sơ năm học trước cần gửi bổ sung hồ sơ thi đua "
            "về Phòng Giáo dục và Đào tạo trước ngày 10/8/2023."
        ),
        ["các trường chưa nộp hồ sơ năm học trước"],
        [],
        "gửi bổ sung hồ sơ thi đua về Phòng Giáo dục và Đào tạo",
        "trước ngày 10/8/2023",
    ),
    (
        "Đề nghị Hội Nông dân tỉnh tuyên truyền hội viên không đốt rơm rạ ven đường.",
        ["Hội Nông dân tỉnh"],
        [],
        "tuyên truyền hội viên không đốt rơm rạ ven đường",
        None,
    ),
    (
        (
            "Giao Ban Quản lý dự án đầu tư xây dựng huyện khẩn trương hoàn thiện hồ sơ thiết "
            "kế cầu Bình Thủy trong quý II/2025."
        ),
        ["Ban Quản lý dự án đầu tư xây dựng huyện"],
        [],
        "khẩn trương hoàn thiện hồ sơ thiết kế cầu Bình Thủy",
        "trong quý II/2025",
    ),
]


@pytest.mark.parametrize(("text", "leads", "partners", "content", "deadline"), ONE_DUTY)
def test_a_sentence_gives_one_duty(
    text: str, leads: list[str], partners: list[str], content: str, deadline: str | None
) -> None:
    assert read(text) == [(leads, partners, content, deadline)]


def test_the_addressees_lead_when_the_letter_asks_the_agencies_named_above() -> None:
    letter = (
        "Phòng Văn hóa và Thông tin huyện trân trọng đề nghị các cơ quan, đơn vị nêu trên "
        "báo cáo sơ kết 02 năm thực hiện chương trình, kế hoạch. Thời gian gửi báo cáo về "
        "Phòng Văn hóa và Thông tin trong buổi sáng ngày 29/3/2023.\n\nNhận được công văn "
        "này rất mong lãnh đạo các cơ quan, đơn vị nêu trên quan tâm chỉ đạo phối hợp thực "
        "hiện."
    )
    assert read(letter, "Phòng Nội vụ", "Trung tâm Y tế") == [
        (
            ["Phòng Nội vụ", "Trung tâm Y tế"],
            [],
            "báo cáo sơ kết 02 năm thực hiện chương trình, kế hoạch",
            "trong buổi sáng ngày 29/3/2023",
        )
    ]


def test_named_doers_lead_even_in_a_letter_to_others() -> None:
    letter = (
        "Sở Y tế đề nghị các Bệnh viện, Trạm Y tế có giường bệnh thống kê số máy thở hiện có."
    )
    [(leads, *_)] = read(letter, "Các đơn vị trực thuộc")
    assert leads == ["các Bệnh viện", "Trạm Y tế có giường bệnh"]


def test_what_is_sent_is_a_duty_of_those_who_were_asked() -> None:
    letter = (
        "Sở Xây dựng đề nghị các đơn vị góp ý dự thảo quy chế quản lý kiến trúc đô "
        "thị.\n\nVăn bản góp ý xin gửi về Sở Xây dựng (qua Phòng Quy hoạch) trước ngày "
        "15/9/2022."
    )
    assert read(letter, "UBND các huyện")[1] == (
        ["UBND các huyện"],
        [],
        "Văn bản góp ý xin gửi về Sở Xây dựng (qua Phòng Quy hoạch)",
        "trước ngày 15/9/2022",
    )


def test_a_sentence_that_only_says_when_dates_the_duty_before_it() -> None:
    letter = (
        "Đề nghị các đơn vị rà soát số xe công đang sử dụng.\n\nVăn bản gửi về Sở Tài "
        "chính trước ngày 02/5/2024, đồng thời gửi qua thư điện tử."
    )
    [(_, _, content, deadline)] = read(letter, "Các sở, ban, ngành tỉnh")
    assert (content, deadline) == (
        "rà soát số xe công đang sử dụng",
        "trước ngày 02/5/2024",
    )


def test_each_item_under_a_name_is_a_duty_of_that_name() -> None:
    plan = (
        "II. NHIỆM VỤ CỤ THỂ\n\n1. Phòng Kinh tế:\n\n- Lập danh mục chợ tạm cần di dời.\n\n- "
        "Phối hợp với Công an huyện để kiểm tra an toàn cháy nổ tại các chợ trước ngày "
        "30/11/2023.\n\n2. Giao Phòng Nội vụ:\n\na) Tham mưu kiện toàn ban quản lý chợ; hoàn "
        "thành trong tháng 10/2023.\n\nb) Công tác thi đua năm 2023."
    )
    assert read(plan) == [
        (["Phòng Kinh tế"], [], "Lập danh mục chợ tạm cần di dời", None),
        (
            ["Phòng Kinh tế"],
            ["Công an huyện"],
            "kiểm tra an toàn cháy nổ tại các chợ",
            "trước ngày 30/11/2023",
        ),
        (
            ["Phòng Nội vụ"],
            [],
            "Tham mưu kiện toàn ban quản lý chợ",
            "trong tháng 10/2023",
        ),
        (["Phòng Nội vụ"], [], "Công tác thi đua năm 2023", None),
    ]


def test_numbered_parts_behind_a_name_are_duties_each() -> None:
    plan = (
        "2. Về kinh tế, Ủy ban nhân dân tỉnh giao các Sở tham mưu:\n\n- Sở Kế hoạch và Đầu "
        "tư: (i) xây dựng Danh mục các dự án trọng điểm kêu gọi đầu tư giai đoạn 2021-2025. "
        "(ii) xây dựng Đề án cơ chế chính sách đặc thù phát triển đảo Phú Quốc.\n\n- Sở Lao "
        "động - Thương binh và Xã hội: kế hoạch thực hiện Chương trình mục tiêu quốc gia "
        "giảm nghèo."
    )
    assert [(leads, content) for leads, _, content, _ in read(plan)] == [
        (
            ["Sở Kế hoạch và Đầu tư"],
            "xây dựng Danh mục các dự án trọng điểm kêu gọi đầu tư giai đoạn 2021-2025",
        ),
        (
            ["Sở Kế hoạch và Đầu tư"],
            "xây dựng Đề án cơ chế chính sách đặc thù phát triển đảo Phú Quốc",
        ),
        (
            ["Sở Lao động - Thương binh và Xã hội"],
            "kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo",
        ),
    ]


def test_labels_behind_an_item_say_who_and_when() -> None:
    letter = (
        "(1) Nâng cấp đường truyền của các trạm y tế xã.\n\n- Đơn vị chủ trì: Viễn thông "
        "tỉnh.\n\n- Đơn vị phối hợp: Sở Y tế; UBND các xã, phường.\n\n- Thời gian hoàn "
        "thành: Trong tháng 9/2025.\n\n(2) Tập huấn sử dụng chữ ký số cho cán bộ xã.\n\n- "
        "Đơn vị thực hiện: Sở Nội vụ chủ trì, phối hợp với Công an tỉnh.\n\n- Thời gian hoàn "
        "thành: Quý IV/2025."
    )
    assert read(letter) == [
        (
            ["Viễn thông tỉnh"],
            ["Sở Y tế", "UBND các xã, phường"],
            "Nâng cấp đường truyền của các trạm y tế xã",
            "Trong tháng 9/2025",
        ),
        (
            ["Sở Nội vụ"],
            ["Công an tỉnh"],
            "Tập huấn sử dụng chữ ký số cho cán bộ xã",
            "Quý IV/2025",
        ),
    ]


def test_two_days_in_one_sentence_are_two_duties() -> None:
    text = (
        "4. Chi cục Thủy lợi kiểm tra toàn tuyến đê biển từ ngày 03/6/2024 đến ngày "
        "14/6/2024; tổng hợp, báo cáo Sở Nông nghiệp và Môi trường trong quý II/2024."
    )
    duties = find_assignments(a_text(text), ())
    assert [duty.deadline.value for duty in duties if duty.deadline] == [
        Between(StatedDay(3, 6, 2024), StatedDay(14, 6, 2024)),
        InQuarter(2, 2024),
    ]
    assert [duty.content.value for duty in duties] == [
        "kiểm tra toàn tuyến đê biển",
        "tổng hợp, báo cáo Sở Nông nghiệp và Môi trường",
    ]


def test_a_clause_with_a_doer_of_its_own_is_a_duty_of_theirs() -> None:
    text = (
        "1. Các trường mầm non gửi sổ theo dõi cho Phòng Tài chính huyện trước ngày 12/9/2022, "
        "Phòng Tài chính huyện gửi báo cáo cho Sở Tài chính trước ngày 16/9/2022."
    )
    assert [(leads, deadline) for leads, _, _, deadline in read(text)] == [
        (["Các trường mầm non"], "trước ngày 12/9/2022"),
        (["Phòng Tài chính huyện"], "trước ngày 16/9/2022"),
    ]


def test_what_is_told_twice_counts_once() -> None:
    plan = (
        "- Sở Y tế kiểm tra các phòng khám từ ngày 06/5/2024 đến ngày 17/5/2024.\n\n2. Sở Y "
        "tế:\n\n- Tiến hành kiểm tra thực tế các phòng khám từ ngày 06/5/2024 đến ngày "
        "17/5/2024."
    )
    [(_, _, content, _)] = read(plan)
    assert content == "Tiến hành kiểm tra thực tế các phòng khám"


NO_DUTIES: Final = [
    # who chairs a meeting has to do nothing by it
    "1. Địa điểm: Hội trường huyện.\n\n2. Chủ trì: đồng chí Trần Nam, Chủ tịch UBND huyện.",
    # the legal ground, the background, praise, the purpose
    (
        "Căn cứ Nghị định số 45/2010/NĐ-CP ngày 21/4/2010 của Chính phủ giao Bộ Nội vụ quản "
        "lý hội;"
    ),
    (
        "Ngày 20/3/2023, Phòng Tài chính nhận được Thông báo của Văn phòng giao Phòng Tài "
        "chính phối hợp với các ngành báo cáo công nợ."
    ),
    "Sở Công Thương đã tổ chức kiểm tra 35 cơ sở kinh doanh gas trong tháng 4/2024.",
    "Chủ tịch Ủy ban nhân dân tỉnh biểu dương các đơn vị đã hoàn thành sớm kế hoạch năm.",
    "I. MỤC ĐÍCH\n\n- Nâng cao nhận thức của người dân về phòng cháy, chữa cháy.",
    # it asks for nothing in particular
    "Đề nghị các đơn vị quan tâm, nghiêm túc triển khai thực hiện công văn này.",
    "Yêu cầu các sở, ban, ngành tập trung thực hiện một số nội dung sau:",
    # whom to turn to
    (
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị báo cáo "
        "Sở Y tế."
    ),
    "Mọi thông tin chi tiết xin liên hệ Phòng Tổ chức, số điện thoại 0296 3123456.",
    # who executes the decision
    "Điều 3. Chánh Văn phòng, Giám đốc các Sở chịu trách nhiệm thi hành Quyết định này./.",
    # what the issuer does itself, and what is held when
    "UBND huyện ban hành Kế hoạch diễn tập phòng thủ dân sự năm 2024 như sau:",
    "Sở Y tế thông báo đến các đơn vị được biết và thực hiện.",
    "Hội nghị tổ chức lúc 14 giờ 00 ngày 12/3/2026 tại Hội trường UBND xã.",
    "Kinh phí thực hiện được bố trí từ ngân sách huyện theo phân cấp.",
    "Kế hoạch này có hiệu lực kể từ ngày ký.",
    # who is invited
    (
        "1. Thành phần:\n\n- Sở Y tế: Lãnh đạo Sở, Trưởng phòng Nghiệp vụ Y;\n\n- Đại diện "
        "UBND xã."
    ),
]


@pytest.mark.parametrize("text", NO_DUTIES)
def test_leaves_alone_what_is_no_duty(text: str) -> None:
    assert read(text, "Các đơn vị trực thuộc") == []


def test_a_day_of_others_is_no_deadline() -> None:
    text = (
        "- Trung tâm Văn hóa huyện trang trí sân khấu phục vụ hội chợ dự kiến khai mạc trước "
        "ngày 30/4/2024; giải quyết hồ sơ đúng hạn (hồ sơ không quá 02 ngày làm việc kể từ "
        "ngày nhận)."
    )
    assert [deadline for _, _, _, deadline in read(text)] in ([None], [])


def test_deadlines_keep_what_they_say() -> None:
    text = "Giao Sở Tài chính trình phương án trước ngày 12/8 và Sở Y tế báo cáo."
    [duty] = find_assignments(a_text(text), ())
    assert duty.deadline is not None
    assert duty.deadline.value == ByDay(StatedDay(12, 8), inclusive=False)
    assert duty.origin is Origin.BODY
    text = "Giao Sở Tài chính nộp báo cáo quyết toán dự án cầu Rạch Sỏi trong tháng 7/2026."
    [duty] = find_assignments(a_text(text), ())
    assert duty.deadline is not None
    assert duty.deadline.value == InMonths(7, 7, 2026)


def wrapped(text: str) -> str:
    """Break lines after a few words, as a narrow scan has it."""
    paragraphs = []
    for paragraph in text.split("\n\n"):
        words = paragraph.split()
        lines = [" ".join(words[at : at + 9]) for at in range(0, len(words), 9)]
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)


SAMPLES: Final = [text for text, *_ in ONE_DUTY] + NO_DUTIES


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*SAMPLES, *map(wrapped, SAMPLES)]), max_size=5))
def test_every_value_stands_where_its_span_says(samples: list[str]) -> None:
    content = "\n\n".join(samples)
    body = a_text(content) if content else Text()
    for duty in find_assignments(body, addressed("Các đơn vị")):
        for mention in (*duty.leads, *duty.partners, duty.content, duty.deadline):
            if mention is None:
                continue
            assert mention.span.end <= len(mention.text.content)
            if isinstance(mention.value, str):
                assert mention.value == mention.verbatim
        assert duty.content.text is body


@pytest.mark.parametrize(("text", "leads", "partners", "content", "deadline"), ONE_DUTY)
def test_line_breaks_change_nothing(
    text: str, leads: list[str], partners: list[str], content: str, deadline: str | None
) -> None:
    assert read(wrapped(text)) == [(leads, partners, content, deadline)]


def test_names_parted_by_a_semicolon_are_asked_together() -> None:
    letter = (
        "Sở Nội vụ đề nghị các sở, ban, ngành tỉnh; UBND các huyện quan tâm thực hiện một số "
        "nội dung sau:\n\n1. Tổ chức phổ biến quy chế đến toàn thể công chức.\n\n2. Lập danh "
        "sách công chức chưa đạt chuẩn trước ngày 25/7/2023."
    )
    both = ["các sở, ban, ngành tỉnh", "UBND các huyện"]
    assert [leads for leads, *_ in read(letter)] == [both, both]


def test_one_order_may_give_work_to_several_in_turn() -> None:
    text = (
        "Thống nhất chủ trương xây cầu. Giao Phòng Kinh tế hoàn chỉnh hồ sơ trong tháng "
        "5/2024; Phòng Kế hoạch thẩm định dự toán; Công an huyện thẩm duyệt phương án."
    )
    assert [(leads, content) for leads, _, content, _ in read(text)] == [
        (["Phòng Kinh tế"], "hoàn chỉnh hồ sơ"),
        (["Phòng Kế hoạch"], "thẩm định dự toán"),
        (["Công an huyện"], "thẩm duyệt phương án"),
    ]
