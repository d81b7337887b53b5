#include "duplicates.hpp"

#include "named_tracks.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace soleus::intake {
namespace {

using model::Entry;

/// Start within 2 minutes and distance within 5 %; without a start the same day and 1 % (design
/// §2).
constexpr std::int64_t k_start_within_s = 120;
constexpr std::int64_t k_per_cent_with_start = 5;
constexpr std::int64_t k_per_cent_without = 1;

/// Neighbours looked at on each side. A runner has a handful of runs within two minutes or within a
/// day, however many copies there are; the bound keeps the time linear for logs no runner wrote.
constexpr std::size_t k_most_looks = 64;

class Search {
public:
    Search(std::vector<Candidate>& candidates, const std::vector<FileResult>& files)
        : candidates_{candidates}, files_{files} {}

    void run();

private:
    [[nodiscard]] Entry entry(std::size_t i) const {
        const auto ref = candidates_[i].ref;
        return files_[ref.file].reading.entries[ref.index];
    }
    [[nodiscard]] static std::int64_t moment(const Entry& e) {
        return std::chrono::seconds{e.day.time_since_epoch()}.count() + (*e.start).count();
    }
    [[nodiscard]] bool content_less(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool ring_holds(std::size_t ring, std::uint32_t group) const;
    [[nodiscard]] bool rings_meet(std::size_t a, std::size_t b) const;
    void join(std::size_t a, std::size_t b) { std::swap(candidates_[a].next, candidates_[b].next); }
    void by_start();
    void by_day();
    void nearest_by_day(const std::vector<std::size_t>& day, std::size_t at);

    std::vector<Candidate>& candidates_;
    const std::vector<FileResult>& files_;
};

bool within(Metres a, Metres b, std::int64_t per_cent) {
    return std::abs(a.count() - b.count()) * 100 <= std::max(a.count(), b.count()) * per_cent;
}

/// Distances within so many per cent; where one has none there is nothing to tell the two apart by
/// distance, and `unknown` decides.
bool same_distance(const Entry& a, const Entry& b, std::int64_t per_cent, bool unknown) {
    return a.distance && b.distance ? within(*a.distance, *b.distance, per_cent) : unknown;
}

/// Two without distance are told apart by their time.
bool same_time(const Entry& a, const Entry& b) {
    return !a.distance && !b.distance && model::active_time(a) == model::active_time(b);
}

bool Search::content_less(std::size_t a, std::size_t b) const {
    const auto key = [](const Entry& e) {
        return std::tuple{e.distance, e.elapsed, e.moving, e.ascent, e.descent};
    };
    const auto left = key(entry(a));
    const auto right = key(entry(b));
    return left != right ? left < right : candidates_[a].group < candidates_[b].group;
}

bool Search::ring_holds(std::size_t ring, std::uint32_t group) const {
    auto at = ring;
    do {
        if (candidates_[at].group == group) {
            return true;
        }
        at = candidates_[at].next;
    } while (at != ring);
    return false;
}

/// Whether joining would merge two entries of one input, or the two are joined already.
bool Search::rings_meet(std::size_t a, std::size_t b) const {
    auto at = a;
    do {
        if (ring_holds(b, candidates_[at].group)) {
            return true;
        }
        at = candidates_[at].next;
    } while (at != a);
    return false;
}

void Search::by_start() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        if (entry(i).start) {
            order.push_back(i);
        }
    }
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        const auto left = std::pair{candidates_[a].person, moment(entry(a))};
        const auto right = std::pair{candidates_[b].person, moment(entry(b))};
        return left != right ? left < right : content_less(a, b);
    });
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto mine = entry(order[at]);
        std::optional<std::size_t> best;
        auto least = std::pair{std::numeric_limits<std::int64_t>::max(),
                               std::numeric_limits<std::int64_t>::max()};
        for (std::size_t back = 1; back <= std::min(at, k_most_looks); ++back) {
            const auto other = order[at - back];
            const auto theirs = entry(other);
            const auto apart = moment(mine) - moment(theirs);
            if (candidates_[other].person != candidates_[order[at]].person ||
                apart > k_start_within_s) {
                break;
            }
            const auto metres = std::abs(mine.distance.value_or(Metres{0}).count() -
                                         theirs.distance.value_or(Metres{0}).count());
            if (same_distance(mine, theirs, k_per_cent_with_start, true) &&
                std::pair{apart, metres} < least && !rings_meet(order[at], other)) {
                least = {apart, metres};
                best = other;
            }
        }
        if (best) {
            join(order[at], *best);
        }
    }
}

void Search::by_day() {
    std::vector<std::size_t> order(candidates_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto day_of = [this](std::size_t i) {
        return std::pair{candidates_[i].person, entry(i).day};
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return day_of(a) != day_of(b) ? day_of(a) < day_of(b) : content_less(a, b);
    });
    std::vector<std::size_t> day;
    for (std::size_t from = 0; from < order.size();) {
        auto to = from + 1;
        while (to < order.size() && day_of(order[to]) == day_of(order[from])) {
            ++to;
        }
        day.assign(order.begin() + static_cast<std::ptrdiff_t>(from),
                   order.begin() + static_cast<std::ptrdiff_t>(to));
        for (std::size_t at = 0; to - from > 1 && at < day.size(); ++at) {
            if (!entry(day[at]).start) {
                nearest_by_day(day, at);
            }
        }
        from = to;
    }
}

/// `day` is in order of distance: what is nearest to `at` stands beside it.
void Search::nearest_by_day(const std::vector<std::size_t>& day, std::size_t at) {
    const auto me = day[at];
    const auto mine = entry(me);
    std::optional<std::size_t> best;
    auto least = std::numeric_limits<std::int64_t>::max();
    const auto look = [&](std::size_t other) {
        const auto theirs = entry(other);
        const auto metres = std::abs(mine.distance.value_or(Metres{0}).count() -
                                     theirs.distance.value_or(Metres{0}).count());
        const bool same =
            same_distance(mine, theirs, k_per_cent_without, false) || same_time(mine, theirs);
        if (same && metres < least && !rings_meet(me, other)) {
            least = metres;
            best = other;
        }
    };
    for (std::size_t step = 1; step <= k_most_looks; ++step) {
        if (step <= at) {
            look(day[at - step]);
        }
        if (at + step < day.size()) {
            look(day[at + step]);
        }
    }
    if (best) {
        join(me, *best);
    }
}

void Search::run() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        candidates_[i].next = static_cast<std::uint32_t>(i);
    }
    for (const auto& [row, track] : named_tracks(candidates_, files_)) {
        // All tracks of the file are the row's run, also where the file holds several.
        if (!ring_holds(track, candidates_[row].group)) {
            join(row, track);
        }
    }
    by_start();
    by_day();
}

}  // namespace

void find_duplicates(std::vector<Candidate>& candidates, const std::vector<FileResult>& files) {
    Search{candidates, files}.run();
}

}  // namespace soleus::intake
