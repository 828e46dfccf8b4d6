@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs Interdict from a clone; builds it on first use. After a change of its sources, delete cli\target.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%cli\target\interdict-cli.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo interdict: Java is missing; install a JDK, version 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo interdict: Maven is missing; install it, version 3.8.7 or newer, to build Interdict 1>&2
  exit /b 1
)
echo Building Interdict (first use) ... 1>&2
pushd "%ROOT%"
call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip -Denforcer.skip -P !gates -pl cli -am package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo interdict: the build failed; its log is above 1>&2
  exit /b 1
)
:run
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=20 -Xshare:auto -Dfile.encoding=UTF-8 %INTERDICT_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
