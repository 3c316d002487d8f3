@echo off
setlocal
rem Builds InsConformance once in Release, then starts it. Later calls start at once unless a source changed.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0insconf.ps1" %*
exit /b %ERRORLEVEL%
