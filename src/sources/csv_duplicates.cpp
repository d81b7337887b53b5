#include "csv_duplicates.hpp"

#include <algorithm>

namespace soleus::sources::csv {
namespace {

using model::Entry;

bool comparable(const Entry& entry) {
    const bool timed = active_time(entry).has_value();
    return model::is_run(entry) && ((entry.distance && timed) || entry.start.has_value());
}

bool same_run(const Entry& a, const Entry& b) {
    return a.day == b.day && a.start == b.start && a.clock == b.clock && a.distance == b.distance &&
           a.moving == b.moving && a.elapsed == b.elapsed && a.athlete == b.athlete;
}

std::uint64_t low_half(std::int64_t value) {
    return static_cast<std::uint32_t>(value);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29U);
}

}  // namespace

std::optional<std::size_t> Duplicates::earlier(const Entry& entry) {
    if (!comparable(entry)) {
        return std::nullopt;
    }
    follow(entry.day);
    if (2 * (used_ + 1) > slots_.size()) {
        grow();
    }
    const std::size_t slot = slot_of(entry);
    if (taken(slots_[slot])) {
        return slots_[slot].entry;
    }
    put(slot, entries_.size());
    return std::nullopt;
}

std::size_t Duplicates::slot_of(const Entry& entry) const {
    const std::uint64_t length = low_half(entry.distance.value_or(Metres{-1}).count()) |
                                 low_half(active_time(entry).value_or(model::Seconds{-1}).count())
                                     << 32U;
    const std::uint64_t hash = mixed(mixed(length, low_half(entry.day.time_since_epoch().count())),
                                     static_cast<std::uint64_t>(entry.athlete));
    std::size_t slot = hash & (slots_.size() - 1);
    while (taken(slots_[slot]) && (entries_.athlete(slots_[slot].entry) != entry.athlete ||
                                   !same_run(entries_[slots_[slot].entry], entry))) {
        slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
}

void Duplicates::follow(Day day) {
    if (any_order_ || day == day_) {
        return;
    }
    const int step = day > day_ ? 1 : -1;
    const bool first = used_ == 0 && direction_ == 0 && slots_.empty();
    if (!first && direction_ != 0 && step != direction_) {
        any_order_ = true;
        enter_all();
        return;
    }
    direction_ = first ? 0 : step;
    day_ = day;
    ++round_;
    used_ = 0;
}

void Duplicates::grow() {
    constexpr std::size_t k_first = 64;
    std::vector<Slot> before(std::max(k_first, slots_.size() * 2));
    before.swap(slots_);
    used_ = 0;
    for (const Slot& slot : before) {
        if (taken(slot)) {
            put(slot_of(entries_[slot.entry]), slot.entry);
        }
    }
}

void Duplicates::enter_all() {
    std::size_t size = 64;
    while (size < 2 * (entries_.size() + 2)) {
        size *= 2;
    }
    slots_.assign(size, {});
    used_ = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry entry = entries_[i];
        if (!comparable(entry)) {
            continue;
        }
        const std::size_t slot = slot_of(entry);
        if (!taken(slots_[slot])) {
            put(slot, i);
        }
    }
}

bool Duplicates::says_more(const Entry& repeat, const Entry& earlier) const {
    const auto differs = [&](model::TextId a, model::TextId b) {
        return a != model::TextId::none && a != b && texts_[a] != texts_[b];
    };
    return (repeat.pain && repeat.pain != earlier.pain) ||
           (repeat.rest_days && repeat.rest_days != earlier.rest_days) ||
           (repeat.rest_until && repeat.rest_until != earlier.rest_until) ||
           differs(repeat.pain_site, earlier.pain_site) ||
           differs(repeat.diagnosis, earlier.diagnosis) || differs(repeat.notes, earlier.notes);
}

}  // namespace soleus::sources::csv
