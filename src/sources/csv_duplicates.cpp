#include "csv_duplicates.hpp"

#include <bit>
#include <utility>

namespace soleus::sources::csv {

using model::Entry;

std::size_t Duplicates::slot_of(const model::PlainEntry& run) const {
    std::size_t slot = first_slot_of(run);
    for (;;) {
        const Slot& there = slots_[slot];
        if (!taken(there) || entries_.at(there.entry).is_run(run)) {
            return slot;
        }
        slot = (slot + 1) & (slots_.size() - 1);
    }
}

void Duplicates::follow(Day day) {
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

void Duplicates::make_slots(unsigned bits) {
    const std::size_t count = std::size_t{1} << bits;
    slots_.assign(count, {});
    shift_ = 64 - bits;
    room_ = count / 2;
    used_ = 0;
}

void Duplicates::grow() {
    constexpr unsigned k_first_bits = 6;
    const std::vector<Slot> before = std::move(slots_);
    make_slots(before.empty() ? k_first_bits : 64 - shift_ + 1);
    for (const Slot& slot : before) {
        if (taken(slot)) {
            put(slot_of(entries_.at(slot.entry).run()), slot.entry);
        }
    }
}

void Duplicates::enter_all() {
    make_slots(static_cast<unsigned>(std::bit_width(2 * (entries_.size() + 2))));
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry entry = entries_[i];
        const model::PlainEntry run = model::PlainEntry::run_of(entry);
        if (!model::is_run(entry) || !tells_a_run(run)) {
            continue;
        }
        const std::size_t slot = slot_of(run);
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
           differs(repeat.pain_words, earlier.pain_words) ||
           differs(repeat.diagnosis, earlier.diagnosis) || differs(repeat.notes, earlier.notes);
}

}  // namespace soleus::sources::csv
