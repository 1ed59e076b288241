# mien_engine(): makes the calling folder an engine named after itself.
# net.h, net.cpp and train.cpp see LibTorch only; engine.cpp sees the whole core.
function(mien_engine)
  get_filename_component(id "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  file(GLOB learns CONFIGURE_DEPENDS net.cpp net_*.cpp nets.cpp train.cpp)
  if(learns)
    add_library(${id}_nn STATIC ${learns})
    target_link_libraries(${id}_nn PUBLIC mien_nn)
    target_precompile_headers(${id}_nn REUSE_FROM mien_nn)
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/train.cpp")
      set_property(GLOBAL APPEND PROPERTY MIEN_RECIPES ${id})
    endif()
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/nets.cpp")
      set_property(GLOBAL APPEND PROPERTY MIEN_NETS ${id})
    endif()
  endif()
  if(MIEN_APP AND EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/engine.cpp")
    file(GLOB engine_sources CONFIGURE_DEPENDS engine.cpp engine_*.cpp)
    add_library(${id}_engine STATIC ${engine_sources})
    target_link_libraries(${id}_engine PUBLIC mien_engine PRIVATE mien_nn opencv_core opencv_imgproc)
    target_include_directories(${id}_engine SYSTEM PRIVATE ${OpenCV_INCLUDE_DIRS})
    target_precompile_headers(${id}_engine REUSE_FROM mien_nn)
    if(learns)
      target_link_libraries(${id}_engine PRIVATE ${id}_nn)
    endif()
    set_property(GLOBAL APPEND PROPERTY MIEN_ENGINES ${id})
  endif()
endfunction()

# Writes OUT: one declaration and one call per id. No static initialisers, no macros, a fixed order.
function(mien_write_list out include space type function ids)
  set(declared "")
  set(called "")
  foreach(id IN LISTS ids)
    string(APPEND declared "void add_${id}(${type}&);\n")
    string(APPEND called "    add_${id}(list);\n")
  endforeach()
  file(CONFIGURE OUTPUT "${out}" CONTENT
"// Written by CMake from the folders of models/.
#include \"${include}\"

namespace ${space} {

${declared}
void ${function}([[maybe_unused]] ${type}& list)
{
${called}}

}  // namespace ${space}
" @ONLY)
endfunction()
