# mien_shaders(target raster.vert ...): compiles GLSL to SPIR-V at build, as headers the target includes: "raster_vert.h"
# holds the array raster_vert. A shader may include the .glsl files beside it.
function(mien_shaders target)
  find_program(glslang_validator glslangValidator REQUIRED)
  set(folder "${PROJECT_BINARY_DIR}/shaders")
  file(MAKE_DIRECTORY "${folder}")
  foreach(shader IN LISTS ARGN)
    get_filename_component(file "${shader}" NAME)
    get_filename_component(beside "${PROJECT_SOURCE_DIR}/${shader}" DIRECTORY)
    file(GLOB included CONFIGURE_DEPENDS "${beside}/*.glsl")
    string(REPLACE "." "_" name "${file}")
    add_custom_command(OUTPUT "${folder}/${name}.h"
      COMMAND "${glslang_validator}" --quiet -V --target-env vulkan1.1 --vn ${name} -o "${folder}/${name}.h"
              "${PROJECT_SOURCE_DIR}/${shader}"
      DEPENDS "${PROJECT_SOURCE_DIR}/${shader}" ${included} VERBATIM)
    target_sources(${target} PRIVATE "${folder}/${name}.h")
  endforeach()
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()
