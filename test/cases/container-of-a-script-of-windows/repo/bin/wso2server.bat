@echo off
set CARBON_HOME=%~dp0..
"%JAVA_HOME%\bin\java" -Dcarbon.home="%CARBON_HOME%"
