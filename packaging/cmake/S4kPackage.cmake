# SPDX-License-Identifier: GPL-3.0-or-later
# Installation and packages: a DEB package on Linux, a zip file of the programs elsewhere.
include(GNUInstallDirs)
if(UNIX AND NOT APPLE)
    install(FILES packaging/linux/s4k-panel.desktop
            DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES packaging/linux/s4k-panel.svg
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
    set(CMAKE_SKIP_INSTALL_RPATH ON)
endif()

set(CPACK_PACKAGE_NAME "s4k-panel")
set(CPACK_PACKAGE_VENDOR "S4K Panel project")
set(CPACK_PACKAGE_CONTACT "S4K Panel maintainers <maintainers@s4k-panel.example>")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
if(UNIX AND NOT APPLE)
    set(CPACK_GENERATOR DEB)
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_SECTION science)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    # Plugins are loaded at run time, so the dependency scan cannot find them.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, libqt6sql6-sqlite, qt6-translations-l10n")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, libqt6sql6-psql")
else()
    set(CPACK_GENERATOR ZIP)
endif()
include(CPack)
