@echo off
rem Locked restore, build with warnings as errors, format check, all tests. With --long the fuzz tests try 50,000 requests.
setlocal
cd /d "%~dp0"
if "%~1"=="--long" if not defined INSCONF_FUZZ_CASES set INSCONF_FUZZ_CASES=50000
where dotnet >nul 2>nul || (echo test: the .NET 10 SDK is needed and dotnet is not on PATH -^> https://dotnet.microsoft.com/download 1>&2 & exit /b 3)
dotnet restore --locked-mode -v quiet || exit /b 1
dotnet build -c Release --no-restore --nologo -v quiet || exit /b 1
dotnet format --verify-no-changes --no-restore -v quiet || exit /b 1
dotnet test -c Release --no-build --nologo --logger "console;verbosity=minimal"
exit /b %ERRORLEVEL%
