#include "support.hpp"

#include <soleus/text/limits.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace soleus::text::test {
namespace {

using namespace std::string_literals;

/// What the scanner says is wrong with a text; "" where nothing is.
std::string complaint(std::string_view text) {
    const std::string events = xml_events(text);
    const auto found = events.rfind(' ');
    return events.ends_with("---") || found == std::string::npos ? "" : events;
}

std::string utf16(std::string_view ascii, bool big) {
    std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        out += big ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return out;
}

TEST(Xml, EventsComeInOrder) {
    EXPECT_EQ(xml_events("<g v='1'><n:p a=\"x&amp;y\" b=''/>t<!-- c -->u<![CDATA[<v>]]></g>"),
              "<g v=1><n:p a=x&y b=></n:p>(tu<v>)</g>---");
}

TEST(Xml, DepthCountsOpenElements) {
    TextInput input{"<a><b/>x</a>"};
    XmlReader reader{input};
    std::string depths;
    for (XmlEvent event{}; (event = reader.next()) != XmlEvent::input_end;) {
        depths += std::to_string(reader.depth());
    }

    EXPECT_EQ(depths, "121100");  // <a> <b> </b> text </a> end
}

TEST(Xml, PlacesAreThoseOfTheEventsFirstByte) {
    TextInput input{"\xEF\xBB\xBF<a>\n  <b\n x='1'/>\r\n\u00E9<c/>\r</a>"};
    XmlReader reader{input};
    std::string places;
    for (XmlEvent event{}; (event = reader.next()) != XmlEvent::document_end;) {
        if (event == XmlEvent::start || event == XmlEvent::text) {
            places += std::to_string(reader.line()) + ":" + std::to_string(reader.column()) + " ";
        }
    }

    EXPECT_EQ(places, "1:1 1:4 2:3 3:9 4:3 4:7 ");
}

TEST(Xml, ADoctypeIsRefused) {
    EXPECT_EQ(complaint("<?xml version='1.0'?>\n<!DOCTYPE gpx><gpx/>"),
              " 2:1: a DOCTYPE, which is not read (GPX has none); take it out");
}

TEST(Xml, OnlyThePredefinedEntitiesExist) {
    EXPECT_EQ(complaint("<a>&nbsp;</a>"), "<a> 1:4: a reference that means nothing here: &nbsp;");
}

TEST(Xml, MessagesSayWhatIsWrongAndWhere) {
    EXPECT_EQ(complaint("<a>\n <b></a>"), "<a>(\n )<b> 2:5: </a> where </b> is due");
    EXPECT_EQ(complaint("<a x='1' x='2'/>"), " 1:1: attribute x twice in one element");
    EXPECT_EQ(complaint("<a>\n<b>12"), "<a>(\n)<b> 2:6: the document ends inside <b> (cut off?)");
    EXPECT_EQ(complaint("<a>x\x01</a>"),
              "<a> 1:5: a control character (0x01) that XML does not allow");
    EXPECT_EQ(complaint("<a>x\xE9</a>"),
              "<a> 1:5: a byte that is not UTF-8; save the file as UTF-8");
    EXPECT_EQ(complaint("<a x=1/>"), " 1:6: attribute x without quotes");
    EXPECT_EQ(complaint("No data"), " 1:1: not XML: it does not begin with '<'");
    EXPECT_EQ(complaint("<a/>\nNo data"), "<a></a> 2:1: text after the root element");
    EXPECT_EQ(complaint("<?xml version='1.0'?>"),
              " 1:22: the document ends before its root element (cut off?)");
}

TEST(Xml, AByteOrderMarkWithNothingBehindItIsADocumentCutOff) {
    EXPECT_EQ(complaint("<a/>\xEF\xBB\xBF"),
              "<a></a>--- 1:8: the document ends before its root element (cut off?)");
    EXPECT_EQ(complaint("\xEF\xBB\xBF"),
              " 1:1: the document ends before its root element (cut off?)");
}

TEST(Xml, ALeadInOfBomAndBlanksIsSkipped) {
    EXPECT_EQ(xml_events("          <?xml version='1.0'?><a/>"), "<a></a>---");
    EXPECT_EQ(xml_events("\n\xEF\xBB\xBF \n<?xml version='1.0'?><a/>"), "<a></a>---");
    EXPECT_EQ(xml_events(""), "");
    EXPECT_EQ(xml_events(" \r\n\t"), "");
}

TEST(Xml, DocumentsMayFollowOneAnother) {
    EXPECT_EQ(xml_events("<a/>\n<?xml version='1.0'?>\n<b/> <c>x</c>\n"),
              "<a></a>---<b></b>---<c>(x)</c>---");
    EXPECT_EQ(xml_events("<a/>\xEF\xBB\xBF<?xml version='1.0'?><b/>"), "<a></a>---<b></b>---");
    EXPECT_EQ(xml_events("<a/><!-- end -->\n<?pi?><b/>"), "<a></a>---<b></b>---");
    EXPECT_EQ(xml_events("<a/>\n<!DOCTYPE b><b/>"),
              "<a></a> 2:1: a DOCTYPE, which is not read (GPX has none); take it out");
    EXPECT_EQ(xml_events("<a/></a>"), "<a></a>--- 1:5: an end tag where no element is open");
    EXPECT_EQ(xml_events("<a/><b>"), "<a></a>---<b> 1:8: the document ends inside <b> (cut off?)");
}

TEST(XmlEncodings, EachDocumentHasItsOwn) {
    const std::string latin1 =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a b='\xE9'>\xFC</a>";
    const std::string utf8 = "<?xml version='1.0' encoding='utf-8'?><a>\u00FC</a>";

    EXPECT_EQ(xml_events(latin1 + utf8 + latin1),
              "<a b=\u00E9>(\u00FC)</a>---<a>(\u00FC)</a>---<a b=\u00E9>(\u00FC)</a>---");
    EXPECT_EQ(
        xml_events(latin1 + "<a>\xFC</a>"),
        "<a b=\u00E9>(\u00FC)</a>---<a> 1:61: a byte that is not UTF-8; save the file as UTF-8");
}

TEST(XmlEncodings, Utf16WithABomIsConverted) {
    for (const bool big : {false, true}) {
        EXPECT_EQ(xml_events(utf16("<a b='1'>x</a>", big)), "<a b=1>(x)</a>---");
        EXPECT_EQ(xml_events(utf16("<?xml version='1.0' encoding='UTF-16'?><a/>", big)),
                  "<a></a>---");
    }
    EXPECT_EQ(xml_events("\xFF\xFE<\0a\0>\0\x3D\xD8\x00\xDE<\0/\0a\0>\0"s),
              "<a>(\U0001F600)</a>---");
    EXPECT_EQ(complaint("\xFF\xFE<\0a\0>\0\x00\xDC<\0/\0a\0>\0"s),
              " 1:4: the text begins as UTF-16 but is not from here on");
}

TEST(XmlEncodings, Utf16MayHaveMarksAndBlanksInFrontAsUtf8May) {
    for (const bool big : {false, true}) {
        const std::string blanks = utf16("\n ", big);
        const std::string document = utf16("<?xml version='1.0'?><a/>", big);
        EXPECT_EQ(xml_events(blanks + document), "<a></a>---") << big;
        EXPECT_EQ(xml_events(document.substr(0, 2) + document), "<a></a>---") << big;
    }
}

TEST(XmlEncodings, OthersAreRefusedByName) {
    EXPECT_EQ(complaint("<?xml version='1.0' encoding='windows-1251'?><a/>"),
              " 1:1: an encoding that is not read: windows-1251; save it as UTF-8");
    EXPECT_EQ(complaint("<?xml version='1.0' encoding='UTF-16'?><a/>"),
              " 1:1: the encoding is declared as UTF-16 but is not");
    EXPECT_EQ(complaint(utf16("<?xml version='1.0' encoding='UTF-8'?><a/>", false)),
              " 1:1: the encoding is declared as UTF-8 but is UTF-16");
    EXPECT_EQ(complaint("\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
              " 1:1: the encoding is declared as ISO-8859-1 but a UTF-8 byte order mark stands "
              "before it");
    EXPECT_EQ(complaint("<\0a\0/\0>\0"s),
              " 1:1: this looks like UTF-16 without a byte order mark; save it as UTF-8");
}

// --- However the bytes come
// -------------------------------------------------------------------------

TEST(XmlInput, PiecesOfAnySizeReadAsTheWhole) {
    std::string large = "<g>";
    for (int i = 0; large.size() < 300'000; ++i) {
        large += "\r\n <p a='" + std::to_string(i) + "&lt;'>\u4E2D\u00E9" +
                 std::string(static_cast<std::size_t>(i % 70), 'x') +
                 "<!-- - --><![CDATA[]]]]>&gt;<?p ?\?></p>";
    }
    large += "</g>\n";
    const std::vector<std::string> texts = {
        large,
        large + large,
        large.substr(0, 200'000),
        utf16("<a>\r\n<b c='d'/></a> <e/>", true),
        "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?><a>x\ry</a>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>",
    };
    for (const auto& text : texts) {
        const auto whole = xml_events(text);
        for (const std::size_t piece : {1U, 2U, 3U, 63U, 4096U}) {
            EXPECT_TRUE(xml_events(text, piece) == whole) << piece << " of " << text.substr(0, 80);
        }
    }
}

// --- Bounds
// -----------------------------------------------------------------------------------------

TEST(XmlBounds, Depth) {
    std::string open;
    std::string close;
    for (std::size_t i = 0; i < limits::k_xml_depth; ++i) {
        open += "<a>";
        close += "</a>";
    }

    EXPECT_EQ(complaint(open + close), "");
    EXPECT_TRUE(complaint(open + "<b/>" + close)
                    .ends_with(" 1:769: more than 256 elements inside one another"));
}

TEST(XmlBounds, Attributes) {
    std::string tag = "<a";
    for (std::size_t i = 0; i < limits::k_xml_attributes; ++i) {
        tag += " b" + std::to_string(i) + "=''";
    }

    EXPECT_EQ(complaint(tag + "/>"), "");
    EXPECT_TRUE(complaint(tag + " c=''/>").ends_with(": more than 256 attributes in one element"));
}

TEST(XmlBounds, Names) {
    const std::string longest(limits::k_xml_name, 'n');

    EXPECT_EQ(complaint("<" + longest + " " + longest + "='1'/>"), "");
    EXPECT_EQ(complaint("<" + longest + "n/>"), " 1:2: a name longer than 1 KiB");
    EXPECT_EQ(complaint("<a " + longest + "n='1'/>"), " 1:4: a name longer than 1 KiB");
    EXPECT_EQ(complaint("<" + std::string(300'000, 'n')), " 1:2: a name longer than 1 KiB");
}

TEST(XmlBounds, TextsCommentsAndValues) {
    const std::string longest(limits::k_xml_text, 'x');

    EXPECT_EQ(complaint("<a>" + longest + "</a>"), "");
    EXPECT_EQ(complaint("<a>" + longest + "x</a>"), "<a> 1:4: a text longer than 1024 KiB");
    EXPECT_EQ(complaint("<a>" + longest + "xx"), "<a> 1:4: a text longer than 1024 KiB");
    EXPECT_NE(complaint("<a>" + longest + "&lt;</a>"), "");
    EXPECT_NE(complaint("<a>" + longest + "<!-- c -->x</a>"), "");
    EXPECT_NE(complaint("<a>" + longest + "<![CDATA[x]]></a>"), "");
    EXPECT_EQ(complaint("<a><![CDATA[" + longest + "]]></a>"), "");
    EXPECT_EQ(complaint("<a><!--" + longest + "--></a>"), "");
    EXPECT_EQ(complaint("<a><!--" + longest + "x--></a>"),
              "<a> 1:8: a comment longer than 1024 KiB");
    EXPECT_EQ(complaint("<a b='" + longest + "'/>"), "");
    EXPECT_EQ(complaint("<a b='" + longest + "x'/>"),
              " 1:7: an attribute's value longer than 1024 KiB");
    EXPECT_EQ(complaint("<a b='" + longest + "xyz"),
              " 1:7: an attribute's value longer than 1024 KiB");
    EXPECT_EQ(complaint("<a><?p " + longest + "x?></a>"),
              "<a> 1:7: a processing instruction longer than 1024 KiB");
    EXPECT_EQ(complaint("<a b='" + longest + "' c='" + longest + "'/>"),
              " 1:1: a tag longer than 2048 KiB");
}

}  // namespace
}  // namespace soleus::text::test
