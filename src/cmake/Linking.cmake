# A report of one runner's log takes a few milliseconds, and finding shared libraries would be half
# of them: whatever has an archive is linked into the program, the C library too where it has one.
option(SOLEUS_SELF_CONTAINED "Link all libraries into the program where they can be" ON)
if(SOLEUS_SANITIZE)
    set(SOLEUS_SELF_CONTAINED OFF) # the sanitizers bring their own
endif()

if(SOLEUS_SELF_CONTAINED)
    include(CheckLinkerFlag)
    check_linker_flag(CXX -static-libstdc++ SOLEUS_HAS_STATIC_LIBSTDCXX)
    check_linker_flag(CXX -static-pie SOLEUS_HAS_STATIC_PIE)
    find_library(SOLEUS_ZLIB_ARCHIVE libz.a)
    if(SOLEUS_ZLIB_ARCHIVE)
        set(ZLIB_USE_STATIC_LIBS ON)
    endif()
endif()
find_package(ZLIB REQUIRED)
find_package(Utf8proc REQUIRED)
find_package(fmt 9 REQUIRED)

# Debian ships no archive of fmt, but its sources: these are what fmt's own format.cc makes of them.
# As headers only they would double the time of compiling.
if(SOLEUS_SELF_CONTAINED AND fmt_VERSION VERSION_GREATER_EQUAL 9 AND fmt_VERSION VERSION_LESS 10)
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/fmt.cpp CONTENT [[
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {
template FMT_API auto dragonbox::to_decimal(float) noexcept -> dragonbox::decimal_fp<float>;
template FMT_API auto dragonbox::to_decimal(double) noexcept -> dragonbox::decimal_fp<double>;
template FMT_API locale_ref::locale_ref(const std::locale&);
template FMT_API auto locale_ref::get<std::locale>() const -> std::locale;
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
template FMT_API void buffer<char>::append(const char*, const char*);
template FMT_API void vformat_to(buffer<char>&, string_view,
                                 basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);
}  // namespace detail
FMT_END_NAMESPACE
]] @ONLY)
    add_library(soleus_fmt STATIC ${CMAKE_CURRENT_BINARY_DIR}/fmt.cpp)
    target_compile_features(soleus_fmt PUBLIC cxx_std_20)
    set_target_properties(soleus_fmt PROPERTIES POSITION_INDEPENDENT_CODE ON)
else()
    add_library(soleus_fmt INTERFACE)
    target_link_libraries(soleus_fmt INTERFACE fmt::fmt)
endif()

function(soleus_self_contained target)
    if(SOLEUS_SELF_CONTAINED AND SOLEUS_HAS_STATIC_PIE)
        # Not plain -static: there the first exception is slow.
        set_target_properties(${target} PROPERTIES SOLEUS_STATIC_PIE ON)
        target_link_options(${target} PRIVATE -static-pie)
    elseif(SOLEUS_SELF_CONTAINED AND SOLEUS_HAS_STATIC_LIBSTDCXX)
        target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc)
    endif()
endfunction()
