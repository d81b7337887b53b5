#pragma once

#include <gtest/gtest.h>

#include <unistd.h>

namespace soleus {

/// Root may read everything; while one of these lives the test is a user of no name, to whom
/// forbidden is forbidden.
class AsAnyone {
public:
    AsAnyone() {
        if (::geteuid() == 0) {
            changed_ = ::seteuid(k_nobody) == 0;
            EXPECT_TRUE(changed_) << "root could not become another user";
        }
    }
    ~AsAnyone() {
        if (changed_) {
            EXPECT_EQ(::seteuid(0), 0);
        }
    }
    AsAnyone(const AsAnyone&) = delete;
    AsAnyone& operator=(const AsAnyone&) = delete;

private:
    static constexpr uid_t k_nobody = 65534;
    bool changed_ = false;
};

}  // namespace soleus
