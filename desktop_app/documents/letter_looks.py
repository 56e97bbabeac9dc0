"""The measures of the designs, as the drawings of the papers give them."""

from desktop_app.documents.fonts import (
    GARAMOND,
    GARAMOND_ITALIC,
    GARAMOND_MEDIUM,
    GARAMOND_MEDIUM_ITALIC,
    GARAMOND_SEMIBOLD,
)
from desktop_app.documents.letter_look import (
    FootLook,
    HeadLook,
    LogoLook,
    Look,
    Placing,
    SignatureLook,
    Style,
    TitleSize,
)
from desktop_app.domain.designs import Design, Margins
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LineRole

_KK, _RU = Language.KK, Language.RU
_PORTRAIT, _LANDSCAPE = (210.0, 297.0), (297.0, 210.0)

CLASSIC = Look(
    page=_PORTRAIT,
    left=34.0,
    right=176.0,
    inner=Margins(-14, -14, -10, -5),
    styles={
        LineRole.OPENING: Style(GARAMOND_ITALIC, 18.0, 23.4, 140.0, 12.0, 12.0),
        LineRole.SALUTATION: Style(GARAMOND_MEDIUM_ITALIC, 24.0, 29.0, 148.0, 14.0, 15.0),
        LineRole.NAME: Style(GARAMOND_MEDIUM, 28.0, 31.3, 148.0, 18.0, 15.0),
        LineRole.POST: Style(GARAMOND_ITALIC, 17.0, 22.5, 134.0, 12.0, 10.5),
        LineRole.BODY: Style(GARAMOND, 18.0, 26.0, 140.0, 14.0, 16.5),
    },
    head=HeadLook(
        issuer=Style(GARAMOND_MEDIUM, 12.5, 17.0, 118.0, 7.5),
        issuer_y=42.0,
        title=Style(GARAMOND_MEDIUM, 35.0, 43.0, 148.0, 21.0),
        titles={_RU: TitleSize(35.0, 0.05, 33.0), _KK: TitleSize(47.0, 0.08, 37.0)},
        capitals=0.07,
    ),
    placing=Placing(0.40, 14.0, 14.0),
    signature=SignatureLook((239.0, 239.0), 34.0, 176.0, 52.0),
    foot=FootLook(270.0),
    logo=LogoLook(19.0, 15.0, 60.0),
)
MODERN = Look(
    page=_PORTRAIT,
    left=34.0,
    right=184.0,
    inner=Margins(-22, -14, -12, -12),
    styles={
        LineRole.OPENING: Style(GARAMOND_ITALIC, 17.0, 22.0, 150.0, 12.0, 11.0),
        LineRole.SALUTATION: Style(GARAMOND_MEDIUM_ITALIC, 23.0, 28.0, 150.0, 14.0, 14.0),
        LineRole.NAME: Style(GARAMOND_MEDIUM_ITALIC, 23.0, 27.0, 150.0, 18.0, 12.0),
        LineRole.POST: Style(GARAMOND_ITALIC, 17.0, 22.0, 150.0, 12.0, 9.5),
        LineRole.BODY: Style(GARAMOND, 17.0, 24.5, 150.0, 14.0, 14.3),
    },
    head=HeadLook(
        issuer=Style(GARAMOND_MEDIUM, 13.0, 17.0, 150.0, 9.0),
        issuer_y=47.5,
        title=Style(GARAMOND, 50.0, 52.0, 150.0, 30.0),
        titles={_RU: TitleSize(50.0, 0.0), _KK: TitleSize(50.0, 0.0)},
        title_y=90.0,
        mixed=True,
    ),
    placing=Placing(0.0, 27.3, 14.0, anchored=True, rises=8.0),
    signature=SignatureLook((236.0, 236.0), 34.0, 184.0, 52.0, (20.0, 10.0), (20.0, 10.0)),
    foot=FootLook(271.5, 0.0, 11.5, spread=True),
    logo=LogoLook(21.0, 16.0, 60.0, at_left=True),
    paragraph_gap=3.0,
    after_salutation=14.3,
    centred=False,
)
LANDSCAPE = Look(
    page=_LANDSCAPE,
    left=56.0,
    right=275.0,
    inner=Margins(-10, -14, -15, -8),
    styles={
        LineRole.OPENING: Style(GARAMOND_ITALIC, 17.0, 22.0, 178.0, 12.0, 11.0),
        LineRole.SALUTATION: Style(GARAMOND_MEDIUM_ITALIC, 25.0, 30.0, 215.0, 14.0, 13.5),
        LineRole.NAME: Style(GARAMOND_MEDIUM, 29.0, 32.4, 215.0, 18.0, 13.5),
        LineRole.POST: Style(GARAMOND_ITALIC, 16.5, 21.0, 200.0, 12.0, 9.2),
        LineRole.BODY: Style(GARAMOND, 18.0, 25.0, 178.0, 14.0, 13.0),
    },
    head=HeadLook(
        issuer=Style(GARAMOND_MEDIUM, 14.5, 18.0, 215.0, 10.0),
        issuer_y=30.0,
        title=Style(GARAMOND_MEDIUM, 32.0, 40.0, 219.0, 20.0),
        titles={_RU: TitleSize(32.0, 0.05), _KK: TitleSize(45.0, 0.08)},
        title_y=62.0,
        grows=1.0,
    ),
    placing=Placing(0.42, 14.0, 14.0, top=76.0),
    signature=SignatureLook((160.0, 166.0), 64.0, 267.0, 58.0),
    foot=FootLook(193.0),
    logo=LogoLook(13.0, 11.0, 60.0),
    after_salutation=13.0,
)
DIPLOMA = Look(
    page=_LANDSCAPE,
    left=50.0,
    right=247.0,
    inner=Margins(-15, -15, -12, -4),
    styles={
        LineRole.OPENING: Style(GARAMOND_ITALIC, 17.0, 22.0, 197.0, 12.0, 11.0),
        LineRole.SALUTATION: Style(GARAMOND_MEDIUM_ITALIC, 25.0, 30.0, 216.0, 14.0, 13.5),
        LineRole.NAME: Style(GARAMOND_SEMIBOLD, 30.0, 33.5, 216.0, 18.0, 13.5),
        LineRole.POST: Style(GARAMOND_ITALIC, 16.5, 21.0, 197.0, 12.0, 9.5),
        LineRole.BODY: Style(GARAMOND, 17.5, 24.0, 178.0, 14.0, 13.0),
    },
    head=HeadLook(
        issuer=Style(GARAMOND_MEDIUM, 12.0, 16.0, 197.0, 8.5),
        issuer_y=36.0,
        title=Style(GARAMOND_MEDIUM, 42.0, 48.0, 216.0, 24.0),
        titles={_RU: TitleSize(42.0, 0.08), _KK: TitleSize(42.0, 0.08)},
        title_y=70.0,
        capitals=0.07,
        grows=1.0,
    ),
    placing=Placing(0.44, 12.0, 13.0, top=82.0),
    signature=SignatureLook((160.0, 168.5), 50.0, 247.0, 60.0, (20.0, 13.0), (58.0, 3.0), (122.0, 182.0)),
    foot=FootLook(187.0, 0.0),
    logo=LogoLook(17.0, 14.0, 60.0),
    after_salutation=13.0,
)
CERTIFICATE = Look(
    page=_LANDSCAPE,
    left=41.0,
    right=256.0,
    inner=Margins(-15, -15, -2, -2),
    styles={
        LineRole.OPENING: Style(GARAMOND_ITALIC, 16.5, 21.0, 200.0, 12.0, 11.0),
        LineRole.SALUTATION: Style(GARAMOND_MEDIUM_ITALIC, 25.0, 30.0, 215.0, 14.0, 13.5),
        LineRole.NAME: Style(GARAMOND_SEMIBOLD, 29.0, 32.4, 222.0, 18.0, 15.0),
        LineRole.POST: Style(GARAMOND_ITALIC, 16.0, 20.0, 200.0, 12.0, 8.5),
        LineRole.BODY: Style(GARAMOND, 17.0, 23.5, 200.0, 14.0, 12.5),
    },
    head=HeadLook(
        issuer=Style(GARAMOND_MEDIUM, 14.5, 18.0, 215.0, 10.0),
        issuer_y=42.5,
        title=Style(GARAMOND_MEDIUM, 45.0, 48.0, 222.0, 27.0),
        titles={_RU: TitleSize(45.0, 0.08), _KK: TitleSize(45.0, 0.08)},
        title_y=68.0,
        grows=0.4,
    ),
    placing=Placing(0.0, 24.0, 6.0, anchored=True, rises=6.5),
    signature=SignatureLook((171.0, 180.0), 80.0, 256.0, 60.0, (20.0, 13.0), (58.0, 3.0)),
    foot=FootLook(192.5, 0.0),
    logo=LogoLook(33.0, 18.0, 32.0, at_left=True),
    after_salutation=12.5,
)
BILINGUAL = Look(
    page=_PORTRAIT,
    left=30.0,
    right=180.0,
    inner=Margins(-10, -10, -6, -3),
    styles={
        LineRole.OPENING: Style(GARAMOND_ITALIC, 14.0, 18.0, 150.0, 11.5, 9.0),
        LineRole.SALUTATION: Style(GARAMOND_MEDIUM_ITALIC, 19.0, 22.5, 150.0, 14.0, 14.0),
        LineRole.NAME: Style(GARAMOND_MEDIUM_ITALIC, 19.0, 22.0, 150.0, 14.0, 10.5),
        LineRole.POST: Style(GARAMOND_ITALIC, 13.5, 17.0, 150.0, 11.0, 7.5),
        LineRole.BODY: Style(GARAMOND, 14.0, 18.8, 150.0, 11.5, 9.7),
    },
    head=HeadLook(
        issuer=Style(GARAMOND_MEDIUM, 13.5, 17.0, 150.0, 10.0),
        issuer_y=30.0,
        title=Style(GARAMOND_MEDIUM, 25.0, 30.0, 150.0, 17.0),
        titles={_RU: TitleSize(25.0, 0.06), _KK: TitleSize(25.0, 0.06)},
        title_y=0.0,
    ),
    placing=Placing(0.25, 0.0, 16.0),
    signature=SignatureLook((250.0, 250.0), 30.0, 180.0, 52.0, rule=(86.0, 138.0), size=14.0),
    foot=FootLook(275.0, 0.0),
    logo=LogoLook(16.5, 8.0, 60.0),
    paragraph_gap=0.97,
    after_salutation=9.7,
    body_floor=(11.5, 15.4),
)

LOOKS = {
    Design.CLASSIC: CLASSIC,
    Design.MODERN: MODERN,
    Design.LANDSCAPE: LANDSCAPE,
    Design.BILINGUAL: BILINGUAL,
    Design.DIPLOMA: DIPLOMA,
    Design.CERTIFICATE: CERTIFICATE,
}
