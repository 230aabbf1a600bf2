"""From the parts of a name to one body of the register, on the day of the paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from parsers.registry.agency_name import AgencyName, PlaceName
from parsers.registry.districts import homes_of
from parsers.registry.history import LAST_DAY_OF_DISTRICTS, heirs_of
from parsers.registry.land import Land, land_of, names_province
from parsers.registry.load import Body, Province, registry, slug, squashed
from parsers.registry.names import read_names
from parsers.registry.setting import Setting
from parsers.registry.spelling import usual_field
from schemas.agency import Agency, AgencyLevel

# What a committee is called after says which kind of district it is of.
_KIND_OF: Final = {"huyen": "huyện", "quan": "quận", "thi": "thị xã", "thanh": "thành phố"}
# Heads that tell the level, whatever comes after.
_LEVEL_OF: Final = {
    "Sở": AgencyLevel.PROVINCE,
    "Bộ": AgencyLevel.CENTRAL,
    "Cục": AgencyLevel.CENTRAL,
    "Tổng cục": AgencyLevel.CENTRAL,
    "Vụ": AgencyLevel.CENTRAL,
}
# No two have one name, wherever they are.
_UNIQUE: Final = frozenset(
    {
        "Trường Đại học",
        "Đại học",
        "Học viện",
        "Tập đoàn",
        "Tổng công ty",
        "Công ty",
        "Ngân hàng",
    }
)
# Likewise, unless they are called after their field alone: "Bệnh viện Đa khoa".
_UNIQUE_BY_PROPER_NAME: Final = frozenset({"Bệnh viện", "Viện", "Trường", "Trường Cao đẳng"})
_HAVE_DEPARTMENTS_CALLED_VU: Final = frozenset({"Bộ", "Tổng cục", "Ủy ban", "Văn phòng"})
_GOVERNMENTS: Final = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân"})
_ANYBODYS: Final = frozenset(
    {"Vụ", "Đảng ủy", "Chi bộ", "Cổng Thông tin điện tử"}
)  # parts of what stands behind them
_COMMITTEES: Final = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy")
_PLACE_KINDS: Final = (
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "thị trấn",
    "xã",
    "phường",
    "đặc khu",
)


def find_agencies(printed: str, setting: Setting) -> tuple[Agency, ...]:
    """Return the bodies that *printed* names on a paper of *setting*.

    A place that a name leaves out is the one of whoever speaks, and a department is one
    of theirs. None for what names no body.
    """
    return tuple(_agency(name, setting) for name in read_names(printed))


def issuer_of(printed: str, parent: str | None, setting: Setting) -> Agency | None:
    """Return the issuing body of a letterhead; *parent* stands above it."""
    names = read_names(printed) or read_names(f"{printed} {parent or ''}")  # VĂN PHÒNG
    above = read_names(parent) if parent else ()
    if len(names) != 1:
        return None
    owner = names[0].owner or next(iter(above), None)
    return _agency(replace(names[0], owner=owner), setting)


def _agency(name: AgencyName, setting: Setting) -> Agency:
    owner = _agency(name.owner, setting) if name.owner else None
    if name.is_group:
        part_of = owner.id if owner else None
        return Agency(name=name.printed, is_group=True, post=name.post, part_of=part_of)
    issuer = setting.issuer
    if name.is_bare and issuer is not None and issuer.head == name.head:
        return replace(issuer, post=name.post)  # Giám đốc Sở
    if name.is_bare:
        return Agency(name=name.printed, is_group=True, post=name.post)
    return _One(name, owner, setting).agency()


@dataclass(frozen=True, slots=True)
class _One:
    """One body, and all that says which."""

    name: AgencyName
    owner: Agency | None
    setting: Setting

    def agency(self) -> Agency:
        """Put what is known together."""
        body, whole = self._body(), self._whole()
        land = self._land(body)
        agency_id = self._id(land, whole)
        part = whole or self.owner
        return Agency(
            name=self._full_name(land, whole),
            id=agency_id,
            head=self.name.head,
            field=self.name.field,
            level=whole.level if whole else land.level,
            place=whole.place if whole else land.name,
            part_of=part.id if part else None,
            post=self.name.post,
            in_force=self._in_force(body, land, whole),
            heirs=self._heirs(body, land, whole, agency_id),
        )

    @property
    def _said(self) -> Land:
        """What the name itself tells: ``Huyện ủy Gò Quao`` is of a district."""
        name = replace(self.name, owner=None) if self._is_unique else self.name
        said = land_of(name, self.setting.day)
        bare = self._bare
        if said.level is not None or bare is None:
            return said
        levels = {body.level for body in self.name.bodies}
        kind = _KIND_OF.get(squashed((self.name.head or "").partition(" ")[0]))
        spoken = self.setting.land.district
        if (
            kind is None
            and spoken is not None
            and squashed(spoken.name or "") == squashed(bare)
        ):
            kind = spoken.kind  # TTYT Gò Quao, on a paper of huyện Gò Quao
        level = AgencyLevel.DISTRICT if kind or len(levels) > 1 else next(iter(levels))
        return replace(said, level=level, district=PlaceName(kind, bare if kind else None))

    @property
    def _bare(self) -> str | None:
        return next((place.name for place in self.name.places if place.kind is None), None)

    def _body(self) -> Body | None:
        """Choose among the levels that a body of that name is at; None where two remain."""
        fit = [body for body in self.name.bodies if self._fits(body)]
        day = self.setting.day
        there = [body for body in fit if day is not None and body.period.holds(day)]
        held = there or fit
        return held[0] if len(held) == 1 else None

    def _fits(self, body: Body) -> bool:
        said, spoken = self._said.level, self.setting.land
        if body.level is None or said is not None:
            return body.level in {None, said}
        match body.level:
            case AgencyLevel.COMMUNE:
                return spoken.commune is not None
            case AgencyLevel.DISTRICT:
                return spoken.district is not None and spoken.commune is None
            case _ if len(self.name.bodies) == 1:
                return True
            case AgencyLevel.CENTRAL:
                return self.setting.is_central
            case _:
                return not self.setting.is_central and spoken.commune is None

    def _whole(self) -> Agency | None:
        """Return the body that this one is a department of, None for one by itself."""
        head, is_known = self.name.head, bool(self.name.bodies)
        if self.owner is not None:
            is_department = head in registry().departments or head in _ANYBODYS
            by_place = head not in _ANYBODYS and any(b.level for b in self.name.bodies)
            inside = is_department and not by_place and self.owner.head not in _GOVERNMENTS
            return self.owner if inside else None
        issuer = self.setting.issuer
        if is_known or self._said.level is not None or issuer is None:
            return None
        if head == "Vụ":
            return issuer if issuer.head in _HAVE_DEPARTMENTS_CALLED_VU else None
        departments = registry().departments
        governs = issuer.head in departments or issuer.head in _GOVERNMENTS
        return issuer if head in departments and not governs else None

    def _land(self, body: Body | None) -> Land:
        """Fill the places that the name leaves out with those of who speaks."""
        said, spoken = self._said, self.setting.land
        return Land(
            level=self._level(body),
            province=said.province if names_province(self.name) else self._around(said),
            district=_named(said.district, spoken.district),
            commune=_named(said.commune, spoken.commune),
        )

    def _around(self, said: Land) -> Province | None:
        """The province of who speaks, unless the district named was never in it."""
        spoken = self.setting.land.province
        homes = homes_of(said.district, self.setting.day) if said.district else ()
        if not homes or spoken in homes:
            return spoken
        return homes[0] if len(homes) == 1 else None

    def _level(self, body: Body | None) -> AgencyLevel | None:
        said = self._said.level
        if body is not None and body.level is not None:
            return body.level
        if said is not None or self.name.bodies:
            return said
        known = _LEVEL_OF.get(self.name.head or "")
        if known is not None or self._is_unique:
            return known
        if self.owner is not None and self.owner.level is not None:
            return self.owner.level
        return AgencyLevel.CENTRAL if self.setting.is_central else self.setting.land.level

    @property
    def _is_unique(self) -> bool:
        """Whether it is known by its name alone, wherever it is."""
        head, field = self.name.head, self.name.field
        if head in _UNIQUE:
            return True
        return head in _UNIQUE_BY_PROPER_NAME and field is not None and not usual_field(field)

    @property
    def _own_name(self) -> str:
        return " ".join(filter(None, (self.name.head, self.name.field)))

    def _id(self, land: Land, whole: Agency | None) -> str | None:
        own = slug(self._own_name)
        if whole is not None:
            return f"{own}.{whole.id}" if whole.id else None
        if land.level is AgencyLevel.CENTRAL:
            return None if self.name.head == "Vụ" else own
        if land.level is None and self._is_unique:
            return own
        of_districts = self.setting.day is None or self.setting.day <= LAST_DAY_OF_DISTRICTS
        if land.level is AgencyLevel.COMMUNE and of_districts and land.district is None:
            return None  # a province had several of that name
        return f"{own}.{land.id}" if land.id else None

    def _full_name(self, land: Land, whole: Agency | None) -> str:
        own = self._own_name
        if whole is not None:
            return f"{own}, {whole.name}" if self.name.field else f"{own} {whole.name}"
        if land.name is None:
            return " ".join(filter(None, (own, self._bare)))
        place = land.name.partition(",")[0]
        if own.endswith(_COMMITTEES):  # Tỉnh ủy Kiên Giang
            kind = next(kind for kind in _PLACE_KINDS if place.startswith(kind))
            place = place.removeprefix(kind).strip()
        return f"{own} {place}"

    def _in_force(self, body: Body | None, land: Land, whole: Agency | None) -> bool | None:
        day = self.setting.day
        if day is None:
            return None
        if whole is not None:
            return False if whole.in_force is False else None
        district_over = land.level is AgencyLevel.DISTRICT and day > LAST_DAY_OF_DISTRICTS
        province_there = land.province is None or land.province.period.holds(day)
        if district_over or not province_there:
            return False
        return body.period.holds(day) if body else None

    def _heirs(
        self, body: Body | None, land: Land, whole: Agency | None, agency_id: str | None
    ) -> tuple[str, ...]:
        if agency_id is None:
            return ()
        if whole is not None:
            return (agency_id,) if whole.heirs == (whole.id,) else ()
        return heirs_of(body, land, agency_id)


def _named(said: PlaceName | None, spoken: PlaceName | None) -> PlaceName | None:
    """Return the place as the name says it; one without its own name is the speaker's."""
    if said is None or said.name is not None:
        return said or spoken
    return spoken if spoken is not None and said.kind in {None, spoken.kind} else said
