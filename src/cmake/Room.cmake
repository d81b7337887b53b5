# One room of the house is one static library: src/<name>/*.cpp, its public headers under
# include/soleus/<name>/, the rooms it may include (design table, also tested) and its libraries.
function(soleus_room name)
    cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "/make_[a-z]+\\.cpp$") # programs that are run when soleus is built
    list(TRANSFORM ROOM_USES PREPEND soleus_)
    if(sources)
        add_library(soleus_${name} STATIC ${sources})
        target_include_directories(soleus_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
        target_link_libraries(soleus_${name} PUBLIC soleus_settings ${ROOM_USES} ${ROOM_LIBRARIES})
    else()
        add_library(soleus_${name} INTERFACE)
        target_link_libraries(soleus_${name} INTERFACE soleus_settings ${ROOM_USES} ${ROOM_LIBRARIES})
    endif()
endfunction()
