#include "folder.hpp"

#include <gmock/gmock.h>

namespace soleus::intake {
namespace {

using model::Ignored;
using testing::HasSubstr;

using TrackEntry = InFolder;

TEST_F(TrackEntry, ATrackThatStandsTwiceInAFileCountsOnce) {
    const auto text = GpxRun{}.text();
    const auto begin = text.find("<trk>");
    const auto end = text.find("</trk>") + 6;
    const auto twice = text.substr(0, end) + text.substr(begin);
    const auto intake = take({file("run.gpx", twice)});

    EXPECT_EQ(intake.logs.make(0).entries.size(), 1U);
    EXPECT_EQ(ignored(intake, 0, Ignored::duplicate), 1);
    EXPECT_THAT(messages_of(intake.diagnostics),
                HasSubstr("the same run as in line 3, counted once"));
}

TEST_F(TrackEntry, TimesThatAreMissingOnHalfOfTheWayAreToldAndNotMadeUp) {
    auto text = GpxRun{}.text();
    for (int i = 0; i < 250; ++i) {
        const auto at = text.rfind("<time>");
        text.erase(at, text.find("</time>", at) + 7 - at);
    }
    const auto intake = take({file("run.gpx", text)});

    EXPECT_FALSE(intake.logs.make(0).entries[0].elapsed);
    EXPECT_THAT(messages_of(intake.diagnostics),
                HasSubstr("2499 of 4998 m have no times, so its moving and elapsed time are unknown"));
    auto middle = GpxRun{}.text();
    auto from = middle.find("<time>", middle.size() / 3);
    for (int i = 0; i < 100; ++i) {
        middle.erase(from, middle.find("</time>", from) + 7 - from);
        from = middle.find("<time>", from);
    }
    EXPECT_THAT(messages_of(take({file("middle.gpx", middle)}).diagnostics),
                HasSubstr("m have no times, so its moving time is unknown"));
}

}  // namespace
}  // namespace soleus::intake
