#pragma once

#include <cstddef>

/// The bounds of the readers, said in soleus-log(5) and named in the message when one is met. They
/// keep a hostile file from taking memory or time that is not proportional to its size.
namespace soleus::text::limits {

inline constexpr std::size_t k_line = std::size_t{1024} * 1024;  ///< bytes of one CSV record
inline constexpr std::size_t k_field = std::size_t{64} * 1024;   ///< bytes of one CSV field
inline constexpr std::size_t k_columns = 1024;                   ///< fields of one CSV record
inline constexpr std::size_t k_xml_depth = 256;                  ///< open elements
inline constexpr std::size_t k_xml_attributes = 256;             ///< attributes of one element
inline constexpr std::size_t k_xml_name = 1024;                  ///< bytes of one name
inline constexpr std::size_t k_xml_text =
    std::size_t{1024} * 1024;  ///< bytes of one text, comment or attribute value

inline constexpr std::size_t k_xml_tag =
    2 * k_xml_text;  ///< bytes of one start tag with its attributes

}  // namespace soleus::text::limits
