# mien_translations(target de es ...): compiles resources/translations/mien_<language>.ts into the target's resources
# as :/translations/mien_<language>.qm.
function(mien_translations target)
  find_program(lrelease_program lrelease HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" REQUIRED)
  set(folder "${PROJECT_BINARY_DIR}/translations")
  file(MAKE_DIRECTORY "${folder}")
  foreach(language IN LISTS ARGN)
    set(source "${PROJECT_SOURCE_DIR}/resources/translations/mien_${language}.ts")
    set(compiled "${folder}/mien_${language}.qm")
    add_custom_command(OUTPUT "${compiled}" COMMAND "${lrelease_program}" -silent "${source}" -qm "${compiled}"
      DEPENDS "${source}" VERBATIM)
    list(APPEND all "${compiled}")
  endforeach()
  qt_add_resources(${target} translations PREFIX /translations BASE "${folder}" FILES ${all})
endfunction()
