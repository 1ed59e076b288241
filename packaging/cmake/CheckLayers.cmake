# Fails when a file includes what its folder must not know. Debian puts torch and dlib on the default
# include path, so linking alone does not keep the layers apart.  cmake -DROOT=... -P CheckLayers.cmake
# Each law: folder | file pattern | headers it must not include.
set(vision_libraries "opencv2/|dlib/|OpenImageIO/|lcms2|exiv2/|jpeglib|jerror|webp/")
set(laws
  "core/base|*|^(torch/|${vision_libraries}|vulkan/|Q|core/(data|nn|vision|gpu|engine|measure)/|models/|ui/|app/)"
  "core/data|*|^(torch/|${vision_libraries}|vulkan/|Q|core/(nn|vision|gpu|engine|measure)/|models/|ui/|app/)"
  "core/jpeg|*|^(torch/|opencv2/|dlib/|OpenImageIO/|lcms2|exiv2/|webp/|vulkan/|Q|core/(vision|nn|gpu|engine|measure)/|models/|ui/|app/)"
  "core/measure|*|^(torch/|${vision_libraries}|vulkan/|Q|core/(nn|vision|gpu|engine)/|models/|ui/|app/)"
  "core/nn|*|^(${vision_libraries}|vulkan/|Q|core/(vision|gpu|engine)/|models/|ui/|app/)"
  "core/vision|*|^(torch/|vulkan/|Q|core/(nn|gpu|engine)/|models/|ui/|app/)"
  "core/vision|*.h|^(dlib/|OpenImageIO/|lcms2|exiv2/|jpeglib)"
  "core/gpu|*|^(torch/|${vision_libraries}|Q|core/(nn|vision|engine)/|models/|ui/|app/)"
  "core/engine|*|^(torch/|${vision_libraries}|vulkan/|Q|core/nn/|models/|ui/|app/)"
  "models|*|^(Q|ui/|app/)"
  "models|net*|^(${vision_libraries}|core/(vision|gpu|engine)/)"
  "models|train.cpp|^(${vision_libraries}|core/(vision|gpu|engine)/)"
  "ui|*|^(torch/|${vision_libraries}|vulkan/|core/(nn|vision|gpu)/|models/|app/)")
set(failed 0)
foreach(law IN LISTS laws)
  string(REGEX MATCH "^([^|]+)\\|([^|]+)\\|(.+)$" _ "${law}")
  set(folder "${CMAKE_MATCH_1}")
  set(pattern "${CMAKE_MATCH_2}")
  set(forbidden "${CMAKE_MATCH_3}")
  file(GLOB_RECURSE files "${ROOT}/${folder}/${pattern}")
  foreach(file IN LISTS files)
    if(NOT file MATCHES "\\.(h|cpp)$")
      continue()
    endif()
    file(STRINGS "${file}" includes REGEX "^#include")
    foreach(line IN LISTS includes)
      string(REGEX REPLACE "^#include [<\"]([^>\"]+).*" "\\1" header "${line}")
      if(header MATCHES "${forbidden}")
        message("${file}: ${folder}/${pattern} must not include ${header}")
        set(failed 1)
      endif()
      if(folder STREQUAL "models" AND header MATCHES "^models/([^/]+)/")
        set(other "${CMAKE_MATCH_1}")
        if(NOT file MATCHES "/models/${other}/")
          message("${file}: engines never include each other: ${header}")
          set(failed 1)
        endif()
      endif()
    endforeach()
  endforeach()
endforeach()
if(failed)
  message(FATAL_ERROR "layers are crossed")
endif()
