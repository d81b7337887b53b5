# What every target of ours is compiled with; hung on targets, never global.
find_program(SOLEUS_CCACHE ccache)
if(SOLEUS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SOLEUS_CCACHE})
endif()

add_library(soleus_settings INTERFACE)
target_compile_features(soleus_settings INTERFACE cxx_std_20)
target_include_directories(soleus_settings INTERFACE ${PROJECT_SOURCE_DIR}/include)
target_compile_options(soleus_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Wcast-align -Woverloaded-virtual -Wnull-dereference -Wformat=2 $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>
    -fno-math-errno -ffp-contract=off) # contract=off: the same sums from every compiler
if(SOLEUS_WERROR)
    target_compile_options(soleus_settings INTERFACE -Werror)
endif()
if(SOLEUS_SANITIZE)
    target_compile_options(soleus_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(soleus_settings INTERFACE -fsanitize=address,undefined)
endif()
if(SOLEUS_HARDENED)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    target_compile_options(soleus_settings INTERFACE
        -fstack-protector-strong -fcf-protection $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>)
    # Of -pie and -static-pie the last one wins.
    target_link_options(soleus_settings INTERFACE
        $<$<NOT:$<BOOL:$<TARGET_PROPERTY:SOLEUS_STATIC_PIE>>>:-pie> -Wl,-z,relro,-z,now)
endif()
if(SOLEUS_FUZZ)
    target_compile_options(soleus_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
